# sys.exc_info and sys.exception through nested handlers, finally blocks, generators, functions and after the end.
import sys


def kind():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


print(kind(), sys.exc_info())
try:
    raise ValueError("outer")
except ValueError:
    print(kind())
    try:
        raise KeyError("inner")
    except KeyError:
        print(kind(), repr(sys.exc_info()[1].__context__))
    print(kind())
    try:
        pass
    finally:
        print("finally", kind())

    def called():
        return kind()

    print(called())
    print([kind() for _ in range(1)])
print(kind())


def generator():
    try:
        raise TypeError("in generator")
    except TypeError:
        yield kind()
        yield kind()
    yield kind()


g = generator()
print(next(g), kind())
try:
    raise IndexError
except IndexError:
    print(next(g), kind(), next(g), kind())
print(kind())


def finally_sees():
    try:
        raise OSError("x")
    finally:
        print("during", kind())


try:
    finally_sees()
except OSError:
    print("caught", kind())
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise LookupError("from handler") from e
except LookupError as e:
    print(kind(), repr(e.__cause__), sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("exit sees", kind(), exc[0] and exc[0].__name__)
        return True


with Manager():
    raise ArithmeticError
print(kind())
