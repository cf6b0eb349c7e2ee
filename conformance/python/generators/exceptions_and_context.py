# Exceptions handled while a generator is suspended do not leak into it, nor its own out of it.
import sys


def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])


it = g()
print(next(it), sys.exc_info()[1])
try:
    raise KeyError("outside")
except KeyError:
    print(next(it), repr(sys.exc_info()[1]))
    print(next(it))


def raises():
    yield
    raise TypeError("from the generator")


it = raises()
next(it)
try:
    try:
        raise KeyError("handled")
    except KeyError:
        next(it)
except TypeError as e:
    print(repr(e.__context__))


def catches():
    try:
        yield
    except ValueError as e:
        print(repr(e.__context__))
        raise RuntimeError("new") from e


it = catches()
next(it)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        it.throw(ValueError("thrown"))
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__cause__.__context__))
