# __pow__ gets the modulus from pow() only; __rpow__ never does (before 3.14).
class P:
    def __pow__(self, e, m="none"):
        return "pow", e, m

    def __rpow__(self, b, m="none"):
        return "rpow", b, m

    def __ipow__(self, e):
        return "ipow", e


print(P() ** 2, 2 ** P(), pow(P(), 2), pow(P(), 2, 5), pow(2, P()), type((P() ** P())[1]).__name__)
p = P()
p **= 3
print(p)
for f in (lambda: pow(2, P(), 5), lambda: pow(2, 3, P()), lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(2, 3, 5.0),
          lambda: pow(2j, 3, 5), lambda: pow("a", 2), lambda: pow("a", 2, 3), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0),
          lambda: pow(2), lambda: pow(2, 3, mod=5), lambda: pow(base=2, exp=5, mod=7), lambda: pow(exp=2, base=3),
          lambda: pow(0, -1), lambda: pow(0.0, -1), lambda: pow(0j, -1), lambda: (-8) ** (1 / 3) == pow(-8, 1 / 3),
          lambda: pow(3, -1, 7), lambda: pow(3, -2, -7), lambda: pow(-3, 3, 5), lambda: pow(3, 0, 1), lambda: pow(True, True, 2),
          lambda: pow(10, 400) % 7, lambda: pow(2, 3, None)):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
