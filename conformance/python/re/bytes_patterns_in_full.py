# Patterns over bytes, bytearrays and views: classes, escapes, results' kinds, mixing with text.
import array
import re

for pattern, data in ((rb"\w+", b"ab \xe9c"), (rb"\d\s\S", b"1 x"), (rb"[\x80-\xff]+", b"a\x80\xffb"), (rb"\x41\t\n\101\0", b"A\t\nA\0"), (rb"(?i)AB", b"ab"), (rb"^.$", b"\n\xff"), (rb"(?s).", b"\n"), (rb"\bx\b", b"a x"), (b"\xe9", b"\xc3\xa9\xe9"), (rb"(?P<n>a)(b)?", b"a")):
    m = re.search(pattern, data)
    print(pattern, data, m and (m.group(), m.groups(), m.groupdict(), m.span()))
p = re.compile(rb"(b)(c)?")
for data in (b"abc", bytearray(b"abc"), memoryview(b"abc"), array.array("B", b"abc")):
    m = p.search(data)
    print(type(data).__name__, m.group(), type(m.group()).__name__, p.split(data), p.sub(b"-", data), p.findall(data), type(m.string).__name__)
for pattern, data in ((rb"\u0041", b"A"), (rb"\N{DIGIT ONE}", b"1"), (b"(?u)a", b"a"), (rb"\400", b"a"), (b"[\\", b"a")):
    try:
        print(pattern, re.search(pattern, data))
    except (re.error, ValueError) as e:
        print(pattern, type(e).__name__, e)
for call in (lambda: re.sub(b"a", "b", b"a"), lambda: re.sub(b"a", lambda m: "b", b"a"), lambda: re.split("a", b"a"), lambda: re.compile(b"a") == re.compile("a"), lambda: re.escape(b"a.b\xff"), lambda: re.escape(bytearray(b".")), lambda: re.match(b"a", 5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
