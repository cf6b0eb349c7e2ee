# + and * on sequences, comparison of sequences.
print([1] + [2], (1,) + (2,), "a" + "b", b"a" + b"b", [0] * 3, 3 * [0], "ab" * 0, "ab" * -1, (1,) * 2, 2 * b"x")
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], (1, 2) == (1, 2), (1, 2) == [1, 2], "a" < "b", "Z" < "a", "" < "a", "abc" < "abd")
print([1, "a"] == [1, "a"], [1, 2] != [2, 1], (1, (2, 3)) < (1, (2, 4)), [[1], 2] > [[0], 9])
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows, [[0] * 2 for _ in range(2)])
l = [1]
l2 = l * 1
print(l2 == l, l2 is l)
s = "x" * 3 + "y"
print(s, len("ab" * 1000), [None] * 2, True * 3, [1] * True)
try:
    [1, 2] < [1, "a"]
except TypeError as e:
    print(e)
print([1, 2] < [0, "a"], (1,) >= (1,), [3] > [2, 9])
