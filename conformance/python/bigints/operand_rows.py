# Big integers: every operator over operands of many sizes and signs, conversions included.
state = 12345
def rnd(bits):
    global state
    v = 0
    while v.bit_length() < bits:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        v = v << 64 | state
    return v >> (v.bit_length() - bits) if bits else 0
sizes = [0, 1, 2, 7, 29, 30, 31, 47, 48, 49, 59, 60, 61, 63, 64, 65, 127, 128, 129, 300, 1000, 3000]
nums = []
for b in sizes:
    for v in {rnd(b), 2**b, 2**b - 1, 2**b + 1}:
        nums += [v, -v]
nums = sorted(set(nums), key=lambda v: (abs(v), v))
def digest(v):
    if v is None: return "None"
    if isinstance(v, (int,)) and not isinstance(v, bool): return f"{v.bit_length()}:{v % 1000003}" + ("-" if v < 0 else "+")
    return repr(v)
import operator as o
for name in ("add", "sub", "mul", "floordiv", "mod", "and_", "or_", "xor", "truediv", "eq", "lt", "ge"):
    f = getattr(o, name); acc = 0; errors = {}
    for i, a in enumerate(nums):
        for b in nums[i % 3::3]:
            try: r = f(a, b)
            except (ZeroDivisionError, OverflowError) as e: errors[str(e)] = errors.get(str(e), 0) + 1; continue
            if isinstance(r, float): r = hash(r)
            acc = (acc * 31 + int(r)) % (2**61 - 1)
    print(name, acc, errors)
for a in nums[::3]:
    print(digest(a), digest(-a), digest(~a), digest(abs(a)), a.bit_count(), digest(a >> 5), digest(a << 67), digest(a ** 3), digest(pow(a, 5, 1000007)), digest(pow(a, 2, -97)), hash(a), bool(a), digest(divmod(a, 10**9 + 7)[0]), divmod(a, -13)[1], digest(int(str(a))) == digest(a), digest(int(hex(a), 16)) == digest(a), digest(int(oct(a), 8)) == digest(a), digest(int(bin(a), 2)) == digest(a))
    if a.bit_length() < 1000: print(float(a), round(a, -5) % 10**9, format(a, ",d")[-20:], f"{a:e}", f"{a:x}"[-12:], a.to_bytes(150, "little", signed=True)[:4], int.from_bytes(a.to_bytes(150, "big", signed=True), "big", signed=True) == a)
import math
for a in nums[1::7]:
    if a >= 0: print(digest(math.isqrt(a)), digest(math.gcd(a, 2**40 * 3**20)), digest(math.comb(40, a % 20)), math.lcm(a % 1000, 12))
print(math.factorial(60), math.perm(20, 7), 7**77, (-3)**101, 2**200 // 3**50, -2**200 // 3**50, 2**200 % -3**50, -(2**64) >> 3, (-1) >> 1000, 10**40 // 7, -(10**40) // 7, 10**40 % 7, int(1e30), int(-1e22), int("7" * 60), int("-zz", 36), 0x_ff_ff, 0b1010_1010, 0o17_7)
