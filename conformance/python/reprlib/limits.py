# reprlib.Repr with its limits, and recursive_repr.
import reprlib


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(reprlib.repr("a" * 50), reprlib.repr(list(range(20))), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr((1,)), reprlib.repr({1, 2, 3, 4, 5, 6, 7, 8}), reprlib.repr(frozenset()), reprlib.repr(10**60))
print(reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({}), reprlib.repr(b"x" * 60))
r = reprlib.Repr()
r.maxlist, r.maxstring, r.maxdict, r.maxlevel = 2, 8, 1, 2
print(r.repr([1, 2, 3]), r.repr("abcdefghijkl"), r.repr({1: 2, 3: 4}), r.repr([[[1]]]))


class Mine(reprlib.Repr):
    def repr_int(self, x, level):
        return f"<{x}>"


print(Mine().repr([1, 2.5]))


class Node:
    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return f"Node({self.next!r})"


n = Node()
n.next = n
print(n)
