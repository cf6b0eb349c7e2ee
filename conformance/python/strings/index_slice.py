# Indexing and slicing with code points outside ASCII.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "aé漢😀z"
print(len(s), [s[i] for i in range(len(s))], s[-1], s[-2], s[1:3], s[::-1], s[::2], s[3:], s[:-1], s[10:], s[-3:-1], s[4:1:-1], s[-100:100], s[2:2])
print([ord(c) for c in s], list(s), s[True], "abc"[0], "abc"[-3])
err(lambda: s[5])
err(lambda: s[-6])
err(lambda: s["a"])
err(lambda: s[1.0])
err(lambda: ""[0])
err(lambda: s[::0])
err(lambda: s["a":])
def set_item(): s[0] = "b"
def del_item(): del s[0]
err(set_item)
err(del_item)
long = "x" * 1000 + "é" + "y" * 1000
print(long[1000], long[999], long[1001], len(long), long.find("é"), long[1000:1003], long[::500], long[-1001])
