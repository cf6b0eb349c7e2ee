# Closeness of complex numbers: tolerances, infinities, wrong tolerances.
import cmath
import math

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

show(cmath.isclose, 1 + 1j, 1 + 1.0000000001j)
show(cmath.isclose, 1 + 1j, 1 + 1.1j)
show(cmath.isclose, 1 + 1j, 1 + 1.1j, rel_tol=0.1)
show(cmath.isclose, 0, 1e-10)
show(cmath.isclose, 0, 1e-10j, abs_tol=1e-9)
show(cmath.isclose, complex(math.inf, 1), complex(math.inf, 1))
show(cmath.isclose, complex(math.inf, 1), complex(math.inf, 2))
show(cmath.isclose, math.nan, math.nan)
show(cmath.isclose, 1, 1, rel_tol=-1)
show(cmath.isclose, 1, 1, abs_tol=-1)
show(cmath.isclose, 1, 1, 0.5)
show(cmath.isclose, 1)
show(cmath.isclose, "1", 1)
