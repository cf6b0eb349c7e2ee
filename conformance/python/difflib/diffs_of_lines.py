# unified_diff, context_diff and ndiff: names, dates, context sizes, line ends, equal and empty inputs.
import difflib

a = ["one\n", "two\n", "three\n", "four\n", "five\n", "six\n", "seven\n"]
b = ["zero\n", "one\n", "tree\n", "four\n", "five\n", "six\n", "eight"]
for kw in ({}, {"fromfile": "x", "tofile": "y"}, {"fromfile": "x", "tofile": "y", "fromfiledate": "d1", "tofiledate": "d2"}, {"n": 0}, {"n": 1}, {"lineterm": ""}):
    print(kw)
    print(repr("".join(difflib.unified_diff(a, b, **kw))))
    print(repr("".join(difflib.context_diff(a, b, **kw))))
for x, y in ((a, a), ([], []), ([], ["x"]), (["x"], []), (["a\n"], ["a"])):
    print(list(difflib.unified_diff(x, y)), list(difflib.context_diff(x, y)), list(difflib.ndiff(x, y)))
print("".join(difflib.ndiff(a, b)))
delta = list(difflib.ndiff(a, b))
print("".join(difflib.restore(delta, 1)) == "".join(a), "".join(difflib.restore(delta, 2)) == "".join(b))
for call in (lambda: list(difflib.restore(delta, 3)), lambda: list(difflib.unified_diff([b"a"], ["a"])), lambda: list(difflib.unified_diff("a", "b", 5)), lambda: list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"b\xff\n"], b"f", b"t", lineterm=b"\n")), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"]))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
