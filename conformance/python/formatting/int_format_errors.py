# Bad specifications for int.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ["s", "z", ".2", ".2d", ",x", ",b", "_c", "+c", "#c", ",c", "5.", "aa", "<<<5", "5 5", "-x-", ",_", "_,", ",,", "__", "1000000000000000000000", ".", "\x00", "?", "xx", "<5>"]:
    err(format, 5, s)
err(format, -1, "c")
err(format, 1114112, "c")
err(format, 5, 5)
err(format, 5, None)
err(format)
err(format, 1, "d", 2)
