# Each function of operator, under both of its names.
import operator as op


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for name, args in (("lt", (1, 2)), ("le", (2, 2)), ("eq", (1, 1.0)), ("ne", (1, 2)), ("gt", (1, 2)),
                   ("ge", ("a", "b")), ("add", (1, 2)), ("sub", (1, 2)), ("mul", ("a", 3)),
                   ("truediv", (7, 2)), ("floordiv", (-7, 2)), ("mod", (-7, 3)), ("pow", (2, -1)),
                   ("lshift", (1, 5)), ("rshift", (-9, 1)), ("xor", (5, 1)), ("neg", (3,)),
                   ("pos", (-3,)), ("abs", (-3,)), ("invert", (5,)), ("inv", (5,)),
                   ("contains", ([1, 2], 2)), ("getitem", ("abc", 1)), ("index", (True,)),
                   ("concat", ([1], [2])), ("iadd", (1, 2)), ("iconcat", ([1], [2])),
                   ("isub", (3, 1)), ("imul", ([1], 2)), ("iand", ({1, 2}, {2})),
                   ("ior", ({1: 2}, {3: 4})), ("ixor", (6, 3)), ("ipow", (2, 5)), ("imod", (7, 4)),
                   ("ifloordiv", (7, 2)), ("itruediv", (7, 2)), ("ilshift", (1, 3)),
                   ("irshift", (8, 3))):
    function = getattr(op, name)
    print(name, getattr(op, f"__{name}__") is function, end=" ")
    show(function, *args)
show(op.and_, 6, 3)
show(op.or_, 6, 3)
show(op.not_, [])
show(op.truth, [])
show(op.is_, None, None)
show(op.is_not, None, None)
show(op.countOf, [1, True, 2], 1)
show(op.indexOf, "abc", "c")
show(op.indexOf, "abc", "x")
show(op.length_hint, iter([1, 2]))
show(op.length_hint, 3, 7)
show(op.length_hint, [], "a")
show(op.matmul, 1, 2)
show(op.concat, 1, 2)
show(op.index, 1.5)
show(op.call, max, 1, 2, key=lambda x: -x)
items = {}
show(op.setitem, items, "a", 1)
show(op.delitem, items, "b")
print(items)
show(op.itemgetter(1), "abc")
show(op.itemgetter(0, 2), "abc")
show(op.itemgetter(slice(1, None)), "abc")
show(op.itemgetter("k"), {"k": 1})
show(op.itemgetter)
show(op.itemgetter(5), "abc")
show(op.attrgetter("real"), 3)
show(op.attrgetter("real", "imag"), 3)
show(op.attrgetter("__class__.__name__"), 3)
show(op.attrgetter("nope"), 3)
show(op.attrgetter(1))
show(op.attrgetter, 1)
show(op.methodcaller("upper"), "abc")
show(op.methodcaller("split", "b", maxsplit=1), "abcb")
show(op.methodcaller)
show(op.methodcaller, 1)
print(op.itemgetter(1, 2), op.attrgetter("a.b"), op.methodcaller("f", 1, k=2))
print(op.__all__)
