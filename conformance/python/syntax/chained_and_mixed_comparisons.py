# Chains of every comparison operator: each operand once, stops at the first false, mixes is, in and ==.
def v(x):
    print("v", x, end="; ")
    return x


print(v(1) < v(2) <= v(2) != v(3) > v(0), v(3) < v(2) < v(1))
print(1 in [1] == True, (1 in [1]) == True, 1 == 1 in [1], 1 is 1 == 1, None is None is None, 3 > 2 > 1 is True)
print("a" < "b" > "a" == "a" in "abc" not in ["x"], not 1 < 2 < 3, (not 1) < 2, 1 < 2 == True, (1 < 2) == True)
print([] == [] is not [], 0 == False is False, 1 < 3 > 2 >= 2 <= 2 == 2.0 != 2j)
x = 5
print(0 < x < 10, 0 < x > 10, x == x is x, -1 <= x - 5 <= 0, x in range(10) in [range(10)])


class Odd:
    def __lt__(self, o): return [o] if o else []
    def __eq__(self, o): return "equal"
    def __contains__(self, o): return "contained"


o = Odd()
print(o < 1 < 2, o < 0 < 2, o == 1 == 1, 1 in o, o == o in [o], 5 not in o)
