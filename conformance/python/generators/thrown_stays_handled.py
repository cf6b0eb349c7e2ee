# An exception thrown in and caught stays the one being handled across the yields of its handler,
# also when the thrower was handling the same one.
import sys


def keeper():
    try:
        yield 0
    except Exception as exc:
        print("in", repr(sys.exc_info()[1]), repr(exc.__context__))
        yield 1
        print("again", repr(sys.exc_info()[1]))
        try:
            int("x")
        except ValueError as inner:
            print("inner", repr(inner.__context__))
            yield 2
        print("after", repr(sys.exc_info()[1]))
        raise


def last(gen):
    try:
        next(gen)
    except Exception as e:
        print("out", repr(e), repr(e.__context__))


for same in (True, False):
    gen = keeper()
    next(gen)
    try:
        raise KeyError(2)
    except KeyError as k:
        print(gen.throw(k if same else IndexError(3)))
        print("outside", repr(sys.exc_info()[1]))
        print(next(gen))
    last(gen)
    gen = keeper()
    next(gen)
    try:
        raise KeyError(4)
    except KeyError as k:
        gen.throw(k if same else IndexError(5))
    print(sys.exc_info())
    print(next(gen))
    last(gen)


def outer():
    try:
        yield from keeper()
    except Exception as e:
        print("outer", repr(e))
        yield "done"
        raise


gen = outer()
next(gen)
try:
    raise TypeError(6)
except TypeError as t:
    gen.throw(t)
    print(next(gen))
    print(next(gen))
last(gen)
