# strip, lstrip, rstrip.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ["", "  a b  ", "\t\nx\r\n", "xxabcxx", "\u00a0\u2003a\u3000", "\x1c\x85z"]:
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.strip(" a")), repr(s.strip("")), repr(s.strip(None)))
print("www.example.com".strip("cmowz."), "mississippi".lstrip("ims"), "abcba".rstrip("ab"), "éaé".strip("é"), "112233".strip("13"))
err("a".strip, 5)
err("a".strip, "a", "b")
err("a".strip, chars="x")
err("a".lstrip, [])
