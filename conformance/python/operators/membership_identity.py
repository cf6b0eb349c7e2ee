# in, not in, is, is not.
print(1 in [1, 2], 3 not in (1, 2), "b" in "abc", "" in "", "bc" in "abc", "ac" in "abc", 1 in {1: 2}, 2 in {1: 2})
print(1.0 in [1], True in {1}, None in [None])
n = float("nan")
print(n in [n], n == n, [n] == [n], n is n, (n,) == (n,))
print(5 in range(10), 5.0 in range(10), 5.5 in range(10), "a" in range(3), 97 in b"abc", b"b" in b"abc")
x = None
print(x is None, x is not None, not x is None, [] is [], () == (), "a" is not None)
print((1, 2) in [(1, 2)], [1] in [[1]], 3 in (i for i in range(5)), 3 in iter([1, 2]))
a = [1]
b = a
print(a is b, a is not [1], a == [1])
