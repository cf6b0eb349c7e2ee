# print: sep, end, file is not needed, flush, many values.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print()
print(1, 2, 3)
print(1, 2, 3, sep="-")
print("a", end="")
print("b", end="!\n")
print(*[1, 2], sep="")
print(1, "x", None, [1], {"a": 1}, (1,), sep=" | ", end=" END\n")
print("sep none", 1, sep=None, end=None)
print("flush", flush=True)
print("", "")
print("tab\tnew\nline")
print(sep="x")
print(*"abc", sep=", ")
err(print, 1, sep=5)
err(print, 1, end=5)
err(print, 1, foo=1)
class C:
    def __str__(self): return "C-str"
print(C(), [1.0, "q"], True)
class Bad:
    def __str__(self): raise ValueError("no str")
err(print, Bad())
print(1e100, -0.0, 1_000, 0x10, b"x", 1j, ..., print is print)
