# Description: `ExceptionGroup` and `BaseExceptionGroup` are undefined names; `except*` is a SyntaxError.
# Cause: they came with Python 3.11; the language here is 3.10.
# Workaround: a list of exceptions in an exception of one's own; `asyncio.gather(return_exceptions=True)`.
try:
    print(ExceptionGroup("several", [ValueError(1)]))
except NameError as e:
    print(e)
