# The circular functions and their inverses on both sides of their cuts.
import cmath

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in ("sin", "cos", "tan", "asin", "acos", "atan"):
    f = getattr(cmath, name)
    for z in (0, 0.5, -0.5, 2, -2, 1j, -1j, 0.5 + 2j, complex(2, 0.0), complex(2, -0.0), complex(-2, -0.0), complex(0.0, 2), complex(-0.0, 2)):
        print(name, z, end=" ")
        show(f, z)
show(cmath.atan, 1j)
show(cmath.atan, -1j)
show(cmath.tan, 1e10j)
show(cmath.sin, 1000j)
