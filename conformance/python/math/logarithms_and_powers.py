# exp, expm1, log with bases, log1p, log2, log10, pow, sqrt, cbrt, exp2 at their edges.
import math

inf, nan = float("inf"), float("nan")
for f, cases in ((math.exp, (0, 1, -1, 709.7, 710, -745, -746, inf, -inf, nan)), (math.expm1, (0.0, -0.0, 1e-10, 1, 709.7, 710, -inf, inf)), (math.exp2, (0, 1, -1, 1023.9, 1024, -1075, inf, -inf, 0.5)), (math.log1p, (0.0, -0.0, 1e-10, -1, -2, 1, inf, nan)), (math.log2, (1, 2, 8, 0.5, 2**1000, 2**2000, 0, -1, inf, 3)), (math.log10, (1, 10, 1000, 10**400, 0.001, 0, -1, inf, 2)), (math.sqrt, (0.0, -0.0, 2, 1e-320, -1, inf, -inf, nan, 10**30)), (math.cbrt, (0.0, -0.0, 27, -27, 2, inf, -inf, 1e-300)), (math.log, (1, math.e, 10**400, 2, 0, -1, 0.0, inf, nan, True))):
    for v in cases:
        try:
            print(f.__name__, v if not isinstance(v, int) or v < 10**20 else "big", f(v))
        except Exception as e:
            print(f.__name__, v if not isinstance(v, int) or v < 10**20 else "big", type(e).__name__, e)
for args in ((8, 2), (100, 10), (10**400, 10), (2, 1), (2, 0), (2, -1), (0, 2), (4, 0.5), (1, 1), (2, inf), ("a",), (2, "a"), (), (1, 2, 3), (-10**400,)):
    try:
        print("log", args if args[:1] not in ((10**400,), (-10**400,)) else "big", math.log(*args))
    except Exception as e:
        print("log", args if args[:1] not in ((10**400,), (-10**400,)) else "big", type(e).__name__, e)
for args in ((2, 3), (2.0, -1), (0, 0), (0, -1), (-8, 1 / 3), (-2, 3), (inf, 0), (1, nan), (nan, 0), (1e200, 2), (-0.0, 3), (-0.0, -3), (0.5, inf), (-1, inf), (2, 10**400)):
    try:
        print("pow", args[0], math.pow(*args))
    except Exception as e:
        print("pow", args[0], type(e).__name__, e)
