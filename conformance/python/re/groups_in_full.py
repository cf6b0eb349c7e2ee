# Groups by number and name, nested, optional and repeated; group, groups, groupdict, span and lastindex.
import re

for pattern, text in ((r"(a)(b)?", "a"), (r"(a)(b)?", "ab"), (r"((a)(b))", "ab"), (r"(?:(a)|b)*", "ab"), (r"(a)*", ""), (r"(?P<x>a)(?P<y>b)?", "a"), (r"(a|(b))+", "bab"), (r"(?P<n>\d+)-(?P=n)", "12-12"), (r"(a(?P<in>b(c)))", "abc"), (r"()", ""), (r"(x)?(y)?(z)?", "y")):
    m = re.match(pattern, text)
    print(pattern, text, m.group(), m.groups(), m.groups("-"), m.groupdict(), m.groupdict(1), m.lastindex, m.lastgroup, m.span(), [m.span(i) for i in range(m.re.groups + 1)], m.regs, m[0])
m = re.match(r"(?P<a>.)(?P<b>.)", "xyz")
print(m.group(1, 2, "a"), m["b"], m[2], m.start("b"), m.end(1), m.group(True), m.expand(r"\2\1\g<a>\g<0>"), m.string, m.pos, m.endpos, m.re.groupindex)
for call in (lambda: m.group(3), lambda: m.group("c"), lambda: m[-1], lambda: m["c"], lambda: m.start(3), lambda: m.span("c"), lambda: m.expand(r"\3"), lambda: m.expand(r"\g<c>"), lambda: m.expand(r"\g<"), lambda: m.group(1.5), lambda: m.group(None), lambda: len(m), lambda: list(m), lambda: m.groups(1, 2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(bool(re.match("", "")), re.match("a", "a") == re.match("a", "a"), repr(re.search("b+", "abbc")), repr(re.match("x{0}", "\n")), repr(re.match(b"a", b"a")))
