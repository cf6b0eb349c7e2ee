# Every operator between complex numbers and the others, classes derived from them among them.
class Mine(complex):
    def __add__(self, other):
        return "mine"

    def __rmul__(self, other):
        return "mine too"


values = [1 + 2j, -0.0j, complex("inf"), 3, 0, True, 2**70, 1.5, float("nan"), Mine(1, 1), "x", None]
operators = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b,
    "@": lambda a, b: a @ b, "divmod": divmod,
}
for name, operator in operators.items():
    for a in values:
        for b in values:
            if not (isinstance(a, complex) or isinstance(b, complex)):
                continue
            try:
                print(name, a, b, operator(a, b))
            except (TypeError, ZeroDivisionError, OverflowError) as e:
                print(name, a, b, type(e).__name__, e)
z = 1 + 2j
z += 1
z *= 2j
z -= 0.5
z /= True
print(z)
for wrong in ("z //= 2", "z %= 1j"):
    try:
        if wrong[2] == "/":
            z //= 2
        else:
            z %= 1j
    except TypeError as e:
        print(e)
