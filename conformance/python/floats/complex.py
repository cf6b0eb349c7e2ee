# complex numbers.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0.5, -a, +a, abs(a), a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b, bool(0j), bool(1j), hash(3 + 0j) == hash(3), a == 3, (3 + 0j) == 3, 1j * 1j, 2 * 1j + 1, 1.5 - 1j, 1j ** 2, a ** -1, 0j ** 0, complex(1), complex(1, 2), complex("1+2j"), complex("-j"), complex(" 3.5 "), complex(1.5, -0.0), complex(), complex(1j, 1j), complex("(1+2j)"), complex(real=1, imag=3), complex("nan"), complex("1e5-2.5e-3j"))
print(repr(1j), repr(-1j), repr(1 - 1j), repr(-0.0 + 1j), repr(complex(0, -0.0)), repr(complex(-0.0, 1)), repr(1e100j), complex("inf"), complex(float("nan"), float("inf")), str(1 + 0j), [1j], f"{a}", f"{a:.1f}", round(abs(1 + 1j), 6), sum([1j, 1]), {1j: 2}[1j], (1 + 2j) * 2.5, 5 - 1j - 1j)
err(complex, "x")
err(complex, "1 + 2j")
err(complex, "1", 2)
err(complex, 1, "2")
err(complex, [])
err(lambda: 1j < 2)
err(lambda: 1j // 1)
err(lambda: 1j % 1)
err(lambda: int(1j))
err(lambda: float(1j))
err(lambda: 1j / 0)
err(lambda: 0j ** -1)
err(lambda: divmod(1j, 1))
err(lambda: round(1j))
err(lambda: max(1j, 2j))
err(lambda: [1, 2][1j])
