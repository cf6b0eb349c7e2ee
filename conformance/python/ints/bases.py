# bin, oct, hex, and back.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for n in (0, 1, -1, 10, -255, 2**40, -(2**65)):
    print(bin(n), oct(n), hex(n), int(bin(n), 0), int(hex(n), 16))
err(bin, 1.5)
err(hex, "1")
err(oct, None)
err(bin)
err(hex, 1, 2)
def to_base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while n:
        n, r = divmod(n, b)
        out = digits[r] + out
    return out or "0"
print([to_base(n, b) for n, b in ((255, 16), (255, 2), (12345, 36), (0, 7))], [int(to_base(98765, b), b) for b in range(2, 37)])
