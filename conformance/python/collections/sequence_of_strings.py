# UserString methods that return its own class, and comparisons with str.
from collections import UserString

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = UserString("Hello World")
for name, args in (("capitalize", ()), ("casefold", ()), ("center", (15,)), ("count", ("l",)), ("encode", ()), ("endswith", ("ld",)), ("expandtabs", (4,)), ("find", ("o",)), ("format", ()), ("index", ("o",)), ("isalnum", ()), ("isascii", ()), ("isidentifier", ()), ("isprintable", ()), ("istitle", ()), ("join", (["a", "b"],)), ("ljust", (12,)), ("lower", ()), ("lstrip", ("H",)), ("partition", (" ",)), ("removeprefix", ("He",)), ("removesuffix", ("ld",)), ("replace", ("l", "L", 1)), ("rfind", ("o",)), ("rindex", ("o",)), ("rjust", (12,)), ("rpartition", ("o",)), ("rsplit", ("o", 1)), ("rstrip", ("d",)), ("split", ()), ("splitlines", ()), ("startswith", ("H",)), ("strip", ("Hd",)), ("swapcase", ()), ("title", ()), ("translate", ({72: "J"},)), ("upper", ()), ("zfill", (13,))):
    r = getattr(s, name)(*args)
    print(name, repr(r), type(r).__name__)
print(s == "Hello World", s == UserString("x"), s < "Z", s >= UserString("A"), s + "!", "!" + s, s * 2, 2 * s, "W" in s, UserString("W") in s, s[0], s[::2], len(s), hash(s) == hash("Hello World"), int(UserString("7")), complex(UserString("1j")), UserString("%d") % 5, "%s" % s, str(s), repr(s), s.data)
for f in (lambda: s.index("z"), lambda: s.find(5), lambda: s + None, lambda: s * "a", lambda: s < 5, lambda: 5 in s, lambda: s[99]):
    show(f)
