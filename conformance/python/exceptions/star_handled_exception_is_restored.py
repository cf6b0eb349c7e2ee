# What is being handled around except* is handled again behind it.
import sys
try:
    1 / 0
except ZeroDivisionError:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        print(repr(sys.exc_info()[1]))
        try: raise KeyError
        except KeyError: print(repr(sys.exc_info()[1]))
        print(repr(sys.exc_info()[1]))
    except* TypeError as e:
        print(repr(sys.exc_info()[1]), repr(e.__context__))
    print(repr(sys.exc_info()[1]))
print(sys.exc_info()[1])
try:
    try: raise ValueError
    except* ValueError: raise TypeError
except TypeError as e:
    print(repr(sys.exc_info()[1]))
print(sys.exc_info()[1])
try: raise
except RuntimeError as e: print(e)
