# Complex numbers: construction from everything, arithmetic with infinities and signed zeros, powers, text both ways.
inf, nan = float("inf"), float("nan")
for args in ((), (1,), (1, 2), ("1+2j",), (" 3j ",), ("(1-2j)",), ("nan+infj",), ("-0-0j",), (1j, 1j), (True,), (1.5, -0.0), ("1e3-1e-3j",), ("j",), ("+j",),
             ("-1",), ("1_0+2_0j",), ("infinity",)):
    print(args, complex(*args))
for args in (("1 + 2j",), ("1+2i",), ("",), ("1+2",), ("jj",), ("1", 2), (1, "2"), (None,), ([],), ("(1",), ("1__0",), (b"1",), ("1+j2",)):
    try:
        print(complex(*args))
    except (ValueError, TypeError) as e:
        print(args, type(e).__name__, e)
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** b, a ** 2, a ** -1, a ** 0.5, 2 ** a, abs(a), -a, +a, a.conjugate(), a == 3 + 4j, a != b, bool(0j))
print(complex(-0.0, -0.0), -0j, 0j - 0j, complex(0, -0.0) * 1, 1 - 0j, -(1 + 0j), complex(inf, nan), complex(nan, 1) == complex(nan, 1), 1j * 1j)
print(a.real, a.imag, hash(a) == hash(complex("3+4j")), hash(5 + 0j) == hash(5), {1 + 0j: "x"}[1], complex(real=1, imag=2), complex(imag=3))
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1,
          lambda: round(a), lambda: abs(complex(1e308, 1e308) * 10), lambda: a ** 1e400 if False else (1e200 + 0j) ** 2, lambda: a[0], lambda: setattr(a, "real", 1),
          lambda: a & 1, lambda: ~a, lambda: complex(1, 2, 3), lambda: range(a), lambda: "%d" % a):
    try:
        print(f())
    except (TypeError, ZeroDivisionError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
print(f"{a}", f"{a:.2f}", f"{a:>15}", f"{1e20 + 1j:g}", f"{a:e}", f"{complex(1, -0.0)!r}", str(1e16 + 0.1j), repr(1.0j), complex(1e-5, 1e22))
