# findall, finditer and search: groups in results, empty matches, pos and endpos, anchors between them.
import re

for pattern, text in ((r"a", "banana"), (r"a*", "baac"), (r"(a)(n)?", "banana"), (r"(?:a)(n)", "banana"), (r"", "ab"), (r"\w+", "a b-c"), (r"^.", "ab\ncd"), (r"(?m)^.", "ab\ncd"), (r".$", "ab\ncd\n"), (r"(?m).$", "ab\ncd\n"), (r"\Z", "a\n"), (r"(?s).+", "a\nb"), (r"(a)|(b)", "ab"), (r"x?", "x"), (r"(?<=a).", "abac"), (r"\d{2,3}?", "123456")):
    print(pattern, ascii(text), re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)])
p = re.compile(r"^a|b$|\bc")
for args in (("abc",), ("xabc", 1), ("abc", 0, 2), ("abcb", 2), ("aaa", 1), ("abc", 5), ("abc", -5), ("abc", 2, 1), ("abc", 0, 100), ("c abc", 2, 3)):
    print(args, p.search(*args), p.match(*args), p.findall(*args), p.fullmatch(*args), [m.span() for m in p.finditer(*args)])
print(p.search(string="abc", pos=1, endpos=3), p.findall("abc", endpos=1), re.compile("a").fullmatch("ba", 1), re.compile(r"\Aa").match("ba", 1), re.compile("^a").match("ba", 1), re.compile("(?m)^a").search("b\na", 2))
for call in (lambda: p.search(), lambda: p.search(5), lambda: p.search(b"a"), lambda: re.compile(b"a").search("a"), lambda: p.search("a", "b"), lambda: p.search("a", bogus=1), lambda: p.findall(None), lambda: re.match("a", None), lambda: re.fullmatch(5, "a"), lambda: re.match(b"a", "a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
