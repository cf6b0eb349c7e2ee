# The exponential and logarithmic functions, with their domain errors.
import cmath

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for z in (0, 1, -1, 1j, -1j, 3 + 4j, -0.5 - 0.25j, 1e300, 1e-300j):
    show(cmath.exp, z)
    show(cmath.sqrt, z)
    show(cmath.log, z)
    show(cmath.log10, z)
    show(cmath.log, z, 2)
    show(cmath.log, z, 1j)
show(cmath.exp, 1000)
show(cmath.exp, 710 + 1j)
show(cmath.log, 5, 0)
show(cmath.log, 0, 5)
show(cmath.log)
show(cmath.log, 1, 2, 3)
show(cmath.sqrt, "1")
show(cmath.sqrt, None)
show(cmath.exp, 10**400)
