# match, search, fullmatch, groups, spans.
import re
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

m = re.match(r"(\w+)\s(\w+)", "hello world again")
print(m, m.group(), m.group(0), m.group(1), m.group(1, 2), m.groups(), m.span(), m.span(2), m.start(1), m.end(), m[0], m[2], m.string, m.pos, m.endpos, m.lastindex, m.lastgroup, bool(m), m.re.pattern)
print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("abc", "abc"), re.fullmatch("ab", "abc"), re.match("", "x"), re.search("$", "abc").span(), re.search("x*", "aaa"), re.search(r"\d+", "a1b22").group())
n = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "on 2024-03 ok")
print(n.groupdict(), n.group("year"), n["month"], n.groups(), n.groups("none"), n.groupdict("x"), n.lastgroup, n.span("day"), n.expand(r"\2/\g<year>/\g<1>"), n.start("month"))
print(re.match(r"(a)?(b)?c", "bc").groups(), re.match(r"(a)|b", "b").group(1), re.match(r"((a)(b))", "ab").groups(), re.match(r"(?:x)(y)", "xy").groups(), re.match(r"(a)+", "aaa").group(1))
err(m.group, 5)
err(m.group, "nope")
err(m.start, 9)
err(lambda: m["zz"])
err(lambda: re.match("a", "b").group())
err(re.match, "a")
err(re.match, "a", 5)
err(re.match, "a", b"a")
err(re.match, 5, "a")
p = re.compile(r"\d+")
print(p, p.pattern, p.flags, p.groups, p.groupindex, p.match("12a"), p.match("a12", 1), p.search("a12b3", 4), p.search("a12b3", 0, 2), p.fullmatch("123"), re.compile(p) is p, p == re.compile(r"\d+"), re.compile("(?P<a>.)(.)").groupindex)
