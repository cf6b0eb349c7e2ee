# Shifts and masks of big positive and negative integers.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for n in (2**65 + 5, -(2**65) - 5, 2**128 - 1, -(2**128)):
    for s in (0, 1, 31, 32, 63, 64, 65, 127, 128, 129, 200):
        print(n >> s, end=" ")
    print(n << 3, n & (2**64 - 1), n | 1, n ^ (2**65), ~n, n & -n, (n & 2**66) != 0, n.bit_length(), n & 0xFF, n & -256, n | -256, n ^ -1)
err(lambda: 1 << -1)
err(lambda: 2**70 >> -1)
err(lambda: 1 << "a")
print(1 << 300, (1 << 300) >> 299, -1 >> 1000, 5 >> 10**20, -5 >> 10**20, 0 << 10**6, (2**100 - 1) & ~(2**50 - 1) == 2**100 - 2**50, [bool(2**100 & 1 << i) for i in (99, 100, 101)])
