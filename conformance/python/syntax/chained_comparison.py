# Chained comparisons evaluate each operand once and stop early.
def v(n, x):
    print("eval", n)
    return x

print(v("a", 1) < v("b", 2) < v("c", 3))
print(v("a", 3) < v("b", 2) < v("c", 3))
print(1 < 2 > 1 != 3 == 3.0 <= 3 >= 3)
print(1 == 1 in [1, 2], 1 in [1] in [[1]], not 1 < 2 < 3)
print(1 < 2 is True, (1 < 2) is True)
x = 5
print(0 <= x < 10, 0 <= x < 5, x == 5 == 5.0)
