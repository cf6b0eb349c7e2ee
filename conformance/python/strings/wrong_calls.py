# Wrong argument counts and kinds for str methods.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "abc"
for name in "upper lower title strip isalpha splitlines capitalize casefold swapcase isdigit".split():
    err(getattr(s, name), 1, 2, 3)
    err(getattr(s, name), x=1)
err(s.join)
err(s.replace)
err(s.count)
err(s.startswith)
err(s.encode, 1)
err(s.center, None)
err(str.upper)
err(str.upper, 5)
err(str.join, ",", 5)
err(str.upper, "a", "b")
err(lambda: s.nope())
err(lambda: str.nope)
err(s.expandtabs, "x")
err(s.splitlines, "x", 1)
err(s.__add__, 5)
err(s.__getitem__, "x")
print(str.upper("x"), str.join(",", "ab"), s.__len__(), s.__contains__("a"), s.__eq__(5), s.__mul__(2), s.__add__("x"))
