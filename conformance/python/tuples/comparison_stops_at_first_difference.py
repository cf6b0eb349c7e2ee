# Comparing tuples compares items with == until the first difference, then that pair with the operator.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N{self.v}"

    def __eq__(self, other):
        print("eq", self, other)
        return self.v == other.v

    def __lt__(self, other):
        print("lt", self, other)
        return "less" if self.v < other.v else ""

    def __gt__(self, other):
        print("gt", self, other)
        return self.v > other.v

    def __ge__(self, other):
        print("ge", self, other)
        return ["ge"]


a, b, c = N(1), N(2), N(3)
print((a, b) < (a, c))
print((a, b) > (a, c))
print((a, b) >= (N(1), c))
print((a, b) == (a, b), (a, b) != (N(1), c))
print((a,) < (a, b), (a, b) <= (a,))
try:
    print((a, b) <= (a, c))
except TypeError as e:
    print(e)
print((1, "a") < (2, 3))
try:
    (1, "a") < (1, 3)
except TypeError as e:
    print(e)
