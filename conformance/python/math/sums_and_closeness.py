# fsum and isclose: exact sums, infinities, tolerances that are wrong; erf, gamma and their fellows.
import math

inf, nan = float("inf"), float("nan")
for values in ([], [0.1] * 10, [1e16, 1, -1e16], [1e308, 1e308, -1e308], [1, 2, 3], [inf, 1], [inf, -inf], [nan, 1], [-0.0], ["a"], [1e-324, 5e-324], range(5), [True, 0.5], [1e308] * 3, [10**400]):
    try:
        print(str(values)[:40], math.fsum(values))
    except Exception as e:
        print(str(values)[:40], type(e).__name__, e)
for args, kw in (((1, 1), {}), ((1, 1 + 1e-10), {}), ((1, 1 + 1e-8), {}), ((0, 1e-10), {}), ((0, 1e-10), {"abs_tol": 1e-9}), ((1, 2), {"rel_tol": 0.5}), ((1, 2), {"rel_tol": 0.49}), ((inf, inf), {}), ((inf, -inf), {}), ((inf, 1e308), {"rel_tol": 1}), ((nan, nan), {}), ((1, 1), {"rel_tol": -1}), ((1, 1), {"abs_tol": -0.1}), ((1, "a"), {}), ((1,), {}), ((1, 1, 0.1), {}), ((5, 5.0), {"rel_tol": 0})):
    try:
        print(args, kw, math.isclose(*args, **kw))
    except Exception as e:
        print(args, kw, type(e).__name__, e)
for f in (math.erf, math.erfc, math.gamma, math.lgamma):
    row = []
    for v in (0.0, -0.0, 1, 2.5, -0.5, -1.5, 10, 170.5, 171.7, -170.5, 1e-300, 6, 30, inf, -inf, nan, -1, -3.0):
        try:
            row.append(f(v))
        except Exception as e:
            row.append(f"{type(e).__name__} {e}")
    print(f.__name__, row)
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.degrees(math.pi), math.radians(180))
