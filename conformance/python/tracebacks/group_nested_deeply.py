# compare: traceback
# Uncaught: ten levels of groups are shown.
g = ValueError("leaf")
for n in range(14):
    g = ExceptionGroup(f"level {n}", [g, KeyError(n)] if n % 3 else [g])
raise g
