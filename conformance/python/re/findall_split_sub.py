# findall, finditer, split, sub, subn.
import re
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "a1b22c333"
print(re.findall(r"\d+", s), re.findall(r"([a-z])(\d)", s), re.findall(r"([a-z])\d", s), re.findall("x", s), re.findall("", "ab"), [m.span() for m in re.finditer(r"\d", s)], re.findall(r"(a)|(b)", "ab"), re.findall(r"\b\w", "hi there you"), re.findall(r"\w*", "ab c"), [m.group() for m in re.finditer("a*", "baac")])
print(re.split(r"\d+", s), re.split(r"(\d+)", s), re.split(r"[,;] *", "a, b;c,d"), re.split(r"\s+", " a b "), re.split("x", "abc"), re.split(r"\d", s, maxsplit=1), re.split("", "ab"), re.split(r"(,)|(;)", "a,b;c"), re.split(r"\W+", "Words, words."), re.split(r"x*", "axbc"))
print(re.sub(r"\d+", "#", s), re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"), re.sub(r"\d", lambda m: str(int(m[0]) + 1), s), re.sub("a", "b", "aaa", count=2), re.sub(r"(?P<x>\w)", r"<\g<x>>", "ab"), re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.sub(r"\s+", " ", " a  b\n"), re.subn(r"\d", "", s), re.sub(r"(.)", r"\1\1", "ab"), re.sub("a", r"\\n\n", "a"), re.sub("(a)(b)?", r"[\2]", "a"), re.sub(r"a", "\\g<0>!", "aa"), re.sub("b", "", "abc"), re.sub(r"(\d+)", r"\g<1>0", "5"), re.sub(r"[aeiou]", lambda m: m.group().upper(), "education"))
p = re.compile(r"(\d)")
print(p.sub("x", "a1b2"), p.findall("1 2"), p.split("a1b"), p.subn("", "12"), [m.group(1) for m in p.finditer("34")], p.sub("x", "111", 2), p.findall("12345", 2), p.findall("12345", 1, 3))
err(re.sub, "a", r"\1", "a")
err(re.sub, "(a)", r"\g<x>", "a")
err(re.sub, "a", r"\q", "a")
err(re.sub, "a", 5, "a")
err(re.sub, "a", "b")
err(re.sub, "a", lambda m: 5, "a")
err(re.split, "a")
err(re.findall, "(", "a")
err(re.sub, "a", lambda m: m.nope, "a")
