# Each function of operator, its in-place and dunder spellings, on values that tell them apart.
import operator as o

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

binary = ["add", "and_", "concat", "contains", "countOf", "eq", "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "indexOf", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itruediv", "ixor", "le", "lshift", "lt", "matmul", "mod", "mul", "ne", "or_", "pow", "rshift", "sub", "truediv", "xor", "delitem", "length_hint"]
pairs = [(7, 2), ([1, 2, 1], [2]), ([1, 2, 1], 1), ("a%sc", "b"), ({1, 2}, {2, 3}), (True, False), ({"k": 1}, "k"), (7, 0), (2.5, 2), ("abc", 1), (None, None)]
for name in binary:
    for a, b in pairs:
        import copy
        print(name, repr(a), repr(b), end=" ")
        show(getattr(o, name), copy.copy(a), b)
for name in ("abs", "index", "inv", "invert", "neg", "not_", "pos", "truth"):
    for a in (5, -5, True, 2.5, "a", [], None):
        print(name, repr(a), end=" ")
        show(getattr(o, name), a)
l = [1, 2, 3]; o.setitem(l, 1, "x"); o.delitem(l, 0); print(l, o.call(max, 3, 9, key=lambda x: -x))
print(o.add is o.__add__ or o.__add__(1, 2), o.__contains__([1], 1), o.__not__(0), sorted(n for n in o.__all__)[:10], len(o.__all__))
show(o.add, 1)
show(o.add, 1, 2, 3)
show(o.length_hint, 5)
show(o.length_hint, [], "x")
show(o.indexOf, [1], 2)
show(o.countOf, 5, 1)
show(o.index, 1.5)
show(o.concat, 1, 2)
