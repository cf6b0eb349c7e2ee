# Floats by bit pattern: repr, str, formats, hex, ratios, rounding, hashes.
import struct, math
bits = [0, 1, 2, 0x000fffffffffffff, 0x0010000000000000, 0x3ff0000000000000, 0x3fefffffffffffff, 0x3ff0000000000001, 0x7fefffffffffffff, 0x4340000000000000, 0x433fffffffffffff, 0x4341c37937e08000, 0x43e0000000000000, 0x3fb999999999999a, 0x3fd5555555555555, 0x400921fb54442d18, 0x4005bf0a8b145769, 0x7e37e43c8800759c, 0x01a56e1fc2f8f359, 0x44b52d02c7e14af6, 0x3e45798ee2308c3a, 0x3f1a36e2eb1c432d, 0x3ee4f8b588e368f1, 0x408f400000000000, 0x40f86a0000000000, 0x412e848000000000, 0x430c6bf526340000, 0x4341c37937e07fff]
state = 99
for _ in range(120):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    if (state >> 52) & 0x7ff != 0x7ff: bits.append(state)
for b in bits:
    x = struct.unpack("<d", b.to_bytes(8, "little"))[0]
    for v in (x, -x):
        print(repr(v), str(v), v.hex(), float.fromhex(v.hex()) == v, float(repr(v)) == v, "%.17g %.3e %g %r" % (v, v, v, v), f"{v:.0e} {v:.5g} {v:#.4g} {v:n}", hash(v), v.is_integer())
    if 1e-30 < abs(x) < 1e30:
        print(f"{x:.3f} {x:,.2f} {x:_.1f} {x:%} {x:+.1e} {x:015.4f} {x:<12.3g}|", round(x, 2), round(x), round(x, -1), x.as_integer_ratio() if abs(x) > 1e-10 else "", math.floor(x) % 10**6, math.ceil(x) % 10**6, math.trunc(x) % 10**6, int(x) % 997, math.frexp(x), math.modf(x)[0], divmod(x, 3.7), x // 0.3, x % -1.1)
for t in ("0.1", "1e16", "123456789012345678", "1e22", "1e23", "9007199254740993", "2.2250738585072011e-308", "4.9e-324", "2.4e-324", "1.7976931348623157e308", "1.7976931348623159e308", "0.30000000000000004", "5e-1", ".5e1", "00012.500", "1_0.0_1e1_0", "-0", "179769313486231580793728971405301e276", "1" + "0" * 400 + "e-400", "0." + "0" * 330 + "1"):
    print(t[:40], float(t), repr(float(t)))
for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 0.125, 0.375, 2.675, 1.005, 1e15 + 0.5, 4503599627370497.5, 5e-324): print(x, round(x), round(x, 1), round(x, 2), f"{x:.0f} {x:.1f} {x:.2f}", "%.0f" % x, "%.2f" % x)
print(0.1 + 0.2, 0.1 * 3, 1 / 3, 2 / 3, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 1e16 + 1, 1e16 + 2.5, 3.0, 1e5, 1e15, 1e16, 1e17, 123456789.0, 1.0e-4, 1.0e-5, 100000000000000000000.0, float(2**53), float(2**53 + 1), 5 // 0.1, 5 % 0.1, -5 % 3.0, 5 % -3.0, 0.0 == -0.0, str(-0.0), math.copysign(1, -0.0), 1e400, -1e400, sum([0.1] * 10), math.fsum([0.1] * 10), max(float("nan"), 1) != 1, sorted([3.0, 1, 2.5]), 7.0 // 2, -7.0 // 2, 2.0 ** 0.5, 2 ** -2, (-2.0) ** 3, 0.0 ** 0, float("inf") - 1, -float("inf") < 0)
