# compare: traceback
# Uncaught: a last member whose context is a group; the closing line comes once.
e = TypeError("last")
e.__context__ = ExceptionGroup("context", [ValueError(2)])
raise ExceptionGroup("top", [KeyError(1), e])
