# itemgetter, attrgetter and methodcaller: several items, dotted names, reprs, copies and errors.
import copy
import operator as o

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A:
    def __init__(self): self.b, self.c = B(), 5
    def m(self, *a, **k): return a, k
class B: d = [1, 2]
print(o.itemgetter(1)("abc"), o.itemgetter(0, -1)("abc"), o.itemgetter("k")({"k": 1}), o.itemgetter(slice(1, 3))("abcd"), o.attrgetter("c")(A()), o.attrgetter("b.d", "c")(A()), o.attrgetter("b.d.__len__")(A())(), o.methodcaller("m", 1, x=2)(A()), o.methodcaller("upper")("a"))
print(repr(o.itemgetter(1, "a")), repr(o.attrgetter("a.b", "c")), repr(o.methodcaller("m", 1, x=2)), repr(o.methodcaller("m")))
show(o.itemgetter)
show(o.attrgetter)
show(o.methodcaller)
show(o.attrgetter, 5)
show(o.attrgetter, "a", 5)
show(o.methodcaller, 5)
show(o.itemgetter(5), "abc")
show(o.itemgetter("x"), {})
show(o.itemgetter(0), 5)
show(o.attrgetter("zz"), A())
show(o.attrgetter("b.zz"), A())
show(o.methodcaller("zz"), A())
show(o.itemgetter(1))
show(o.itemgetter(1), "a", "b")
show(o.attrgetter("a"), x=1)
show(o.methodcaller("m"))
print(copy.copy(o.itemgetter(1))("ab"), copy.deepcopy(o.attrgetter("c"))(A()), sorted([(2, "a"), (1, "b")], key=o.itemgetter(1)), list(map(o.attrgetter("real"), [1, 2.5])), o.itemgetter(1).__reduce__()[1], o.methodcaller("m", 1).__reduce__()[1])
