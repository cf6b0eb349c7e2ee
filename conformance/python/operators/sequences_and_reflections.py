# When the right operand's reflection is asked before, and when after, a sequence's own + and *.
log = []


class R:
    def __radd__(self, other):
        log.append("radd")
        return NotImplemented

    def __rmul__(self, other):
        log.append("rmul")
        return NotImplemented

    def __iter__(self):
        return iter("ab")


class L(list):
    def __rmul__(self, other):
        return "L.rmul"

    def __radd__(self, other):
        return "L.radd"


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
    print(log)
    log.clear()


def extend(v):
    v += R()
    return v


def times(v):
    v *= R()
    return v


show(lambda: [1] + R())
show(lambda: (1,) * R())
show(lambda: extend([1]))
show(lambda: times([1]))
show(lambda: L([1]) * {1})
show(lambda: L([1]) + {1})
show(lambda: L([1]) + R())
show(lambda: 3 * L([1]))
show(lambda: L([1]) * 2)
for call in ("[1].__add__((2,))", "(1,).__add__([2])", "'a'.__add__(1)", "b'a'.__add__('x')",
             "[1].__mul__('x')", "(1,).__rmul__(None)", "'a'.__mul__(1.5)", "b'a'.__mul__([])"):
    value, _, rest = call.partition(".__")
    value = {"[1]": [1], "(1,)": (1,), "'a'": "a", "b'a'": b"a"}[value]
    name, _, argument = rest.partition("__(")
    argument = {"(2,)": (2,), "[2]": [2], "1": 1, "'x'": "x", "None": None, "1.5": 1.5, "[]": []}[argument[:-1]]
    show(lambda: getattr(value, f"__{name}__")(argument))
