# Signed zeros on both sides of the branch cuts of each inverse function.
import cmath

for name in ("sqrt", "log", "asin", "acos", "atan", "asinh", "acosh", "atanh", "log10"):
    f = getattr(cmath, name)
    for z in (complex(-2, 0.0), complex(-2, -0.0), complex(2, 0.0), complex(2, -0.0), complex(0.0, 2), complex(-0.0, 2), complex(0.0, -2), complex(-0.0, -2), complex(0.0, 0.5), complex(0.5, -0.0)):
        r = f(z)
        print(name, z, complex(round(r.real, 10), round(r.imag, 10)))
for z in (0, 1, -1, 1j, -1j):
    row = []
    for name in ("log", "atan", "atanh", "log10", "sqrt"):
        try:
            row.append(str(getattr(cmath, name)(z)))
        except ValueError as e:
            row.append(str(e))
    print(z, row)
