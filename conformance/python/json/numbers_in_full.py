# Numbers read and written: integers of any size, exponents, signs, nan and infinities, parse_ hooks.
import json
from decimal import Decimal

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for text in ("0", "-0", "1", "-1", "12345678901234567890", "1.0", "-0.0", "1e5", "1E+5", "1e-5", "1.5e300", "1e400", "-1e400", "1e-400", "0.1", "1.7976931348623157e308", "5e-324", "01", "-01", "+1", "1.", ".5", "1e", "1e+", "-", "--1", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "nan", "inf", "-NaN", "\u0661", "1 2", "1,"):
    print(ascii(text), end=" ")
    show(json.loads, text)
print(json.loads("[1.5, 2, -3e2]", parse_float=Decimal), json.loads("[1.5, 2]", parse_int=float), json.loads("[1, NaN, -Infinity]", parse_constant=lambda s: "<" + s + ">"), json.loads("[1.10]", parse_float=str))
for value in (0.1, 1e16, 1e15, 123456789012345680.0, 1e22, 1e-5, 0.0001, -0.0, 5e-324, 1.7976931348623157e308, float("nan"), float("inf"), -float("inf"), 2**64, -(2**100), True, 10**20):
    print(repr(value), json.dumps(value), end=" ")
    show(json.dumps, value, allow_nan=False)
show(json.loads, "1.5", parse_float=lambda s: 1 / 0)
show(json.loads, "1" * 5000)
