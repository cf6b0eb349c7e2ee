# find, rfind, index, rindex, count with bounds.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "hello world hello"
print(s.find("hello"), s.find("hello", 1), s.find("zz"), s.find(""), s.find("", 5), s.find("", 99), s.find("o", 5, 8), s.find("o", -10, -1), s.find("l", None, 3), s.find("hello", -5))
print(s.rfind("hello"), s.rfind("hello", 0, 10), s.rfind("zz"), s.rfind(""), s.rfind("o", 0, 5), s.rfind("", 0, 3))
print(s.index("w"), s.rindex("l"), s.count("l"), s.count("ll"), s.count("z"), s.count(""), "aaaa".count("aa"), s.count("o", 5), s.count("o", 5, 7), "".count(""), "".find(""), "".count("a"), "éaéb".find("b"), "éaé".rfind("é"), "aé漢😀z".find("z"), "😀😀".count("😀"))
err(s.index, "zz")
err(s.rindex, "zz")
err(s.index, "h", 1, 3)
err(s.find, 5)
err(s.find)
err(s.count, None)
err(s.find, "a", "b")
err(s.find, "a", 1.5)
