# float() in every form.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(float(), float(5), float("1.5"), float("  -2e3\n"), float(".5"), float("5."), float("1_000.5"), float("inf"), float("-Infinity"), float("nan"), float("+1"), float("1e-400"), float("1e400"), float(True), float("0x10") if False else "", float(b"2.5"), float("INF"), float("infinity"), float("-nan"), float("1E5"), float("٣.٥"), float(2**60))
for a in ["", " ", "abc", "1.5.2", "1e", "e5", "1__0", "_1", "0x10", "1 2", ".", "-", "++1", "in", "1,5", None, [], 1j, "\u2003", b"x"]:
    err(float, a)
err(float, 1, 2)
err(float, x=1)
