# Format mini-language for str.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ("", "a", "hello", "é漢"):
    print([format(s, f) for f in ("", "s", "5", "<7", ">7", "^7", "*<7", "*^8", "-^9s", ".2", ".0", "5.1", ">5.2s", "é^6", "08", "<08", "0>5", "_<4")])
for f in ("d", "f", "x", "+", "+s", " s", "=5", "0=5", ",", "_s", "#s", ",s", "z", ".", "5.s", ".2d", "%"):
    err(format, "abc", f)
