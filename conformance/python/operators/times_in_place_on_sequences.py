# `*=` and `+=` on a list's subclass: what the class defines is asked before the list's own.
log = []


def tried(label, f):
    try:
        result = f()
        print(label, type(result).__name__, list(result) if isinstance(result, list) else result, log)
    except TypeError as e:
        print(label, "TypeError:", e, log)
    log.clear()


class Times(list):
    def __mul__(self, other):
        log.append("mul")
        return NotImplemented


class Answers(list):
    def __mul__(self, other):
        log.append("mul")
        return "answer"

    def __add__(self, other):
        log.append("add")
        return "sum"


class Reflected(list):
    def __rmul__(self, other):
        log.append("rmul")
        return other


class Right:
    def __rmul__(self, other):
        log.append("right")
        return NotImplemented

    def __radd__(self, other):
        log.append("right add")
        return NotImplemented


def times(a, b):
    a *= b
    return a


def plus(a, b):
    a += b
    return a


for other in (2, 2.5, "x", Right(), None):
    for cls in (list, Times, Answers, Reflected):
        tried(cls.__name__, lambda: times(cls([1]), other))
        tried(cls.__name__, lambda: plus(cls([1]), other))
tried("nested", lambda: times(Reflected([1]), Times([2])))
tried("bytes", lambda: times(bytearray(b"a"), 2.5))
