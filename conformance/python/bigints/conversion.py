# Big integers to and from text, float, bytes.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

n = 3**200
print(n, str(n)[:10], len(str(n)), int(str(n)) == n, hex(n), int(hex(n), 16) == n, oct(2**70), bin(2**70 + 1), float(2**100), float(10**22), float(10**23), float(2**53 + 1), float(2**54 + 3), int(1e30), int(1.5e300) % 1000, int(-1e25))
print(int("9" * 100) + 1, int("-" + "1" * 60), int("f" * 40, 16), int("1" * 100, 2), int("zz" * 20, 36), int("1_000_000_000_000_000_000_000"), f"{10**40:,}", f"{2**100:x}", "%d" % 10**40, "%x" % 2**70, f"{-10**30:+,d}", f"{10**30:.3e}", f"{10**30:g}", 10**25 / 10**5, 10**25 / 3, 1 / 10**25, 10**300 / 10**299)
err(float, 10**400)
err(lambda: 10**400 / 3)
err(lambda: 10**400 * 1.5)
err(lambda: 10**400 + 0.5)
print(10**400 > 1.5, 10**400 > float("inf"), 10**400 == float("inf"), -10**400 < float("-inf"), 10**16 + 1 == 1e16, 10**16 == 1e16, 2**53 + 1 > 2.0**53, 10**400 // 10**398, round(10**20 / 7), round(12345678901234567890, -5), int(2.0**70), (2**70).__float__())
