# The functions of the module with every optional argument, bytes patterns, escape and purge.
import re

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(re.match("a", "ba"), re.search("a", "ba").span(), re.fullmatch("a+", "aaa").span(), re.fullmatch("a", "ab"), re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split("x*", "axb"), re.split(",", "a,b,c", maxsplit=1), re.split("", "ab"), re.split("(a)|b", "xayb"))
print(re.findall("(a)(b)?", "abac"), re.findall("a|", "ba"), [m.span() for m in re.finditer("", "ab")], re.sub("a", "b", "aaa", count=2), re.sub("a", "b", "AAA", flags=re.I), re.subn("(a)", r"\1\1", "ab"), re.sub("", "-", "ab"), re.sub("x*", "-", "abxd"), re.sub("(?P<n>a)", r"[\g<n>]", "a"), re.sub("a", r"\\n", "a"), re.sub("a", "\\n", "a"), re.sub("(a)|(b)", r"<\2>", "ab"))
for text in ("", "abc", "a.b*c", "a b\tc\n", "é#&~-_", "\0", b"a.b\xff", "日本"):
    print(repr(text), repr(re.escape(text)))
show(re.escape, 5)
print(re.findall(b"\\w+", b"a \xe9b"), re.sub(b"a", b"\\x41" if False else b"b", b"aa"), re.split(b"-", b"a-b"), re.match(b"(?P<x>a)", b"a").groupdict(), re.search(b"\\d", bytearray(b"a1")).span(), re.search(b"a", memoryview(b"ba")).span())
for pattern, text in (("a", b"a"), (b"a", "a"), ("a", 5), ("a", None)):
    show(re.search, pattern, text)
show(re.sub, "a", lambda m: 5, "a")
show(re.sub, "a", lambda: "x", "a")
show(re.split, "a", "b", "c")
print(re.purge(), re.search("a", "a") is not None, sorted(re.__all__)[:8])
