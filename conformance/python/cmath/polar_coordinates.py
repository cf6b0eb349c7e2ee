# phase, polar and rect, with the signs of zeroes.
import cmath
import math

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for z in (0, -0.0, 1, -1, complex(-1, -0.0), 1j, -1j, 3 + 4j, complex(-3, 4), complex(math.inf, 1), complex(-math.inf, math.inf)):
    show(cmath.phase, z)
    show(cmath.polar, z)
for r, phi in ((0, 0), (1, 0), (1, math.pi), (2, math.pi / 2), (-1, 1), (math.inf, 0), (math.inf, 1), (0, math.inf), (1, math.inf), (math.nan, 0), (1, math.nan)):
    show(cmath.rect, r, phi)
show(cmath.rect, 1)
show(cmath.rect, 1j, 2)
show(cmath.polar, "x")
show(cmath.phase)
