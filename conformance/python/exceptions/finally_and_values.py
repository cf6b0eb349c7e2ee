# Which value or exception wins when finally returns, breaks, continues or raises; and what is lost.
def a():
    try:
        return "try"
    finally:
        print("finally")


def b():
    try:
        1 / 0
    finally:
        return "swallowed"


def c():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "end"


def d():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "broke"


def e():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def f():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
        x = None


def g():
    try:
        try:
            raise ValueError("inner")
        finally:
            try:
                raise KeyError("handled in finally")
            except KeyError:
                pass
    except ValueError as err:
        return repr(err), repr(err.__context__)


def h():
    r = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            r.append(i)
        except Exception:
            pass
        else:
            r.append("else")
        finally:
            r.append(f"f{i}")
    return r


def i():
    try:
        yield 1
        return "value"
    finally:
        yield 2
        return "other"


for fn in (a, b, c, d, f, g, h):
    print(fn.__name__, fn())
try:
    e()
except KeyError as err:
    print(repr(err), repr(err.__context__))
it = i()
print(next(it), next(it))
try:
    next(it)
except StopIteration as s:
    print(s.value)
