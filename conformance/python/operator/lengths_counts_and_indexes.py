# length_hint, countOf, indexOf, concat, contains, index and their in-place relatives: every refusal.
import operator


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in (5, 0, -1, "x", None, NotImplemented, 2.5, TypeError("hint"), ValueError("hint")):
    print(repr(hint), attempt(operator.length_hint, Hint(hint)), attempt(operator.length_hint, Hint(hint), 9))
print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2])), operator.length_hint(5), operator.length_hint(5, 7), attempt(operator.length_hint, [], "x"), attempt(operator.length_hint, 5, -1), attempt(operator.length_hint), attempt(operator.length_hint, [1], default=1) if False else "")
nan = float("nan")
print(operator.countOf([1, 1.0, True, 2], 1), operator.countOf("banana", "a"), operator.countOf([nan, nan], nan), attempt(operator.countOf, 5, 1), operator.countOf({1: 2}, 1), operator.countOf(iter([1, 1]), 1))
print(operator.indexOf([3, 1, 2], 2), operator.indexOf("abc", "c"), attempt(operator.indexOf, [1], 5), attempt(operator.indexOf, 5, 1), operator.indexOf([nan], nan), attempt(operator.indexOf, iter([]), 1))
print(operator.concat([1], [2]), operator.concat("a", "b"), operator.concat((), (1,)), attempt(operator.concat, 1, 2), attempt(operator.concat, [1], (2,)), attempt(operator.concat, {}, {}), operator.iconcat([1], (2,)), attempt(operator.iconcat, 1, 2))
print(operator.contains([1], 1), attempt(operator.contains, 5, 1), attempt(operator.contains, "a", 1), operator.contains({"a": 1}, "a"))
print(operator.index(True), operator.index(5), attempt(operator.index, 2.0), attempt(operator.index, "1"), type(operator.index(True)).__name__)
print(operator.truth([]), operator.not_([]), operator.is_(None, None), operator.is_not(1, None), operator.call(len, [1, 2]) if hasattr(operator, "call") else 2)
print(attempt(operator.setitem, [1], 5, 1), attempt(operator.setitem, (1,), 0, 1), attempt(operator.delitem, [1], 5), attempt(operator.delitem, {"a": 1}, "b"), attempt(operator.getitem, {}, "k"), attempt(operator.getitem, 5, 0))
d = {"a": 1}
print(operator.setitem(d, "b", 2), operator.delitem(d, "a"), d)
print(operator.matmul.__name__, attempt(operator.matmul, 1, 2), attempt(operator.imatmul, 1, 2), attempt(operator.lt, 1, "a"), attempt(operator.neg, "a"), attempt(operator.inv, 1.5), attempt(operator.pow, 0, -1), attempt(operator.mod, 1, 0), attempt(operator.lshift, 1, -1))
print(attempt(operator.add), attempt(operator.add, 1), attempt(operator.add, 1, 2, 3), attempt(operator.not_), attempt(operator.contains, [1]))
