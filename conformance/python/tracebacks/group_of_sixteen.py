# compare: traceback
# Uncaught: one member too many, and a group of fifteen.
fifteen = ExceptionGroup("fifteen", [ValueError(n) for n in range(15)])
raise ExceptionGroup("sixteen", [fifteen] * 16)
