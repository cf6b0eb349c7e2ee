# search, match, fullmatch, split, findall, finditer, sub and subn of a compiled pattern with pos, endpos, maxsplit and count.
import re

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

p = re.compile(r"(\d)(\w)?")
text = "a1b22c3"
for args in ((), (2,), (2, 4), (0, 0), (5, 2), (100,), (-3, 100)):
    print(args, p.search(text, *args), p.match(text, *args), p.fullmatch(text, *args), p.findall(text, *args), [m.span() for m in p.finditer(text, *args)])
print(p.split(text), p.split(text, 1), p.split(text, maxsplit=0), p.split(""), p.sub("<\\1>", text), p.sub("-", text, 2), p.subn("-", text), p.subn("-", text, count=1), p.sub(lambda m: m[1] * 2, text))
print(p.groups, p.groupindex, p.pattern, p.flags, p == re.compile(r"(\d)(\w)?"), hash(p) == hash(re.compile(r"(\d)(\w)?")), p == 5)
for name, args in (("search", ()), ("search", (5,)), ("search", (b"a",)), ("match", ("a", "b")), ("sub", ("a",)), ("sub", ("\\9", "1")), ("sub", ("\\g<x>", "1")), ("sub", (5, "1")), ("split", (None,)), ("findall", (text, 1, 2, 3)), ("sub", ("\\", "1")), ("sub", ("\\q", "1")), ("sub", ("\\g<1", "1")), ("sub", ("\\g<>", "1")), ("sub", ("\\g<1a>", "1"))):
    show(getattr(p, name), *args)
print(p.search(string="x1"), p.sub(repl="", string="1", count=1), p.scanner("1 2").search(), re.compile(p) is p)
show(re.compile, p, re.I)
