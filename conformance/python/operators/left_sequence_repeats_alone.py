# `sequence * sequence`: only the left one is asked to repeat, even when it could be a count for the right one.
class L(list):
    def __index__(self):
        return 2


class T(tuple):
    def __index__(self):
        return 2


class Count:
    def __repr__(self):
        return "Count()"

    def __index__(self):
        return 2


class Back(tuple):
    def __rmul__(self, other):
        return "rmul", other


OPERANDS = [L([1]), T((1,)), [1], (1,), "a", b"a", Count(), 2, Back((1,)), {}, None]
for a in OPERANDS:
    for b in OPERANDS:
        for inplace in (False, True):
            x = type(a)(a) if isinstance(a, list) else a
            try:
                if inplace:
                    x *= b
                else:
                    x = x * b
                print(type(a).__name__, type(b).__name__, x)
            except TypeError as e:
                print(type(a).__name__, type(b).__name__, e)
