# The hyperbolic functions and their inverses.
import cmath

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in ("sinh", "cosh", "tanh", "asinh", "acosh", "atanh"):
    f = getattr(cmath, name)
    for z in (0, 0.5, -0.5, 2, -2, 1j, 2j, -2j, 0.5 + 2j, complex(0.5, -0.0), complex(-0.0, 2), complex(2, -0.0)):
        print(name, z, end=" ")
        show(f, z)
show(cmath.atanh, 1)
show(cmath.atanh, -1)
show(cmath.cosh, 1000)
show(cmath.sinh, -1000)
show(cmath.tanh, 1000)
