# round, int, floor, ceil, trunc on ints and floats.
import math
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, 1e16, 123456789.5)], [round(x, 1) for x in (0.25, 0.35, 1.05, -0.25, 2.675)], [round(x, 2) for x in (2.675, 1.005, 0.125)], round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, -1), round(15, -1), round(25, -1), round(5, 3), round(1.5, None), round(1234.567, -2), round(1e22, 5), type(round(2.5)), type(round(2.5, 0)), round(True), round(10**30 + 5, -1), round(-0.4), round(0.1 + 0.2, 15), round(1.23456789, 5), round(5e-324, 10), round(1e300, 2))
print([(math.floor(x), math.ceil(x), math.trunc(x), int(x)) for x in (1.5, -1.5, 2.0, -0.5, 1e20)])
err(round, float("nan"))
err(round, float("inf"))
err(round, 1.5, 1.5)
err(round, "x")
err(round, 1, "x")
err(round)
err(round, 1, 2, 3)
print(round(float("nan"), 2), round(float("inf"), 2), round(number=2.567, ndigits=1))
