# int() in every form.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(int(), int(5), int(5.9), int(-5.9), int("42"), int("  -42\n"), int("+7"), int("1_000"), int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("101", 2), int("0b101", 2), int(b"12"), int(True), int("12", base=8), int("٣"), int("-0"), int(bytearray(b"7")), int("00"), int("0", 0), int("  1  "))
for a in [("x",), ("",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("0x",), ("ff",), ("2", 2), ("9", 8), ("1", 1), ("1", 37), ("1", -1), ("010", 0), (None,), ([],), ({},), (1, 10), (1.5, 10), ("1", "2"), ("1", 2.0), (b"x",), ("1 2",), ("é",), ("+-1",), ("--1",), (1j,), ("1e5",), ("inf",), ("0b2", 2), ("a" * 50,)]:
    err(int, *a)
err(int, x=1)
err(int, base=10)
err(int, "1", 2, 3)
