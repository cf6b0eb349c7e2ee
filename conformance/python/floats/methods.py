# is_integer, as_integer_ratio, hex, fromhex, conjugate, attributes.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for x in (0.0, -0.0, 1.5, -2.75, 0.1, 1e300, 5e-324, 3.0, 1e16):
    print(x, x.is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex(x.hex()) == x, x.real, x.imag, x.conjugate())
print(float.fromhex("0x1.8p3"), float.fromhex("ff"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1p-2"), (1.5).__int__(), (1.5).__add__(2), (1.5).__eq__(1), (1.5).__round__(), (2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__())
err(float("inf").as_integer_ratio)
err(float("nan").as_integer_ratio)
err(float.fromhex, "zz")
err(float.fromhex, 5)
err(int, float("inf"))
err(int, float("nan"))
err((1.5).is_integer, 1)
