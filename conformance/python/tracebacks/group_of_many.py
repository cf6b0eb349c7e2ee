# compare: traceback
# Uncaught: fifteen members are shown.
raise ExceptionGroup("many", [ValueError(n) for n in range(16)] + [ExceptionGroup("more", [KeyError(n) for n in range(40)])])
