# Known identities between the functions over a grid of points, to a tolerance, and the grid's checksum.
import cmath

worst = 0.0
for re in (-2.5, -1.0, -0.3, 0.0, 0.7, 1.0, 3.2):
    for im in (-1.7, -0.5, 0.0, 0.25, 2.0):
        z = complex(re, im)
        for a, b in ((cmath.sin(z) ** 2 + cmath.cos(z) ** 2, 1), (cmath.cosh(z) ** 2 - cmath.sinh(z) ** 2, 1), (cmath.exp(cmath.log(z)) if z else z, z), (cmath.sqrt(z) ** 2, z), (cmath.sin(cmath.asin(z)), z), (cmath.cos(cmath.acos(z)), z), (cmath.sinh(cmath.asinh(z)), z), (cmath.rect(*cmath.polar(z)), z), (cmath.tan(z), cmath.sin(z) / cmath.cos(z)), (cmath.tanh(z), cmath.sinh(z) / cmath.cosh(z))):
            worst = max(worst, abs(a - b) / (1 + abs(b)))
print(worst < 1e-12)
print([complex(round(f(1.5 - 0.5j).real, 12), round(f(1.5 - 0.5j).imag, 12)) for f in (cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos, cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh, cmath.exp, cmath.log, cmath.log10, cmath.sqrt)])
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(0, 1e-10j, abs_tol=1e-9), cmath.phase(-1 + 0j), cmath.phase(complex(-1, -0.0)))
