# Bad specifications for float.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ["d", "s", "x", "c", "b", ",x", "z", ".", ".f", "..2f", ",_f", "5.2.1f", ".-1f", "ff", "=", "1f1", ".2z", "n,", ",n"]:
    err(format, 1.5, s)
