# Groups by number and name, defaults, spans, expand, indexing, copies and wrong groups.
import copy
import re

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

m = re.search(r"(?P<word>\w+) (?P<num>\d+)(?P<none>x)?", "say abc 42!")
print(m, m.group(), m.group(0), m.group(1), m.group("num"), m.group(1, "num", 0), m[0], m["word"], m.groups(), m.groups("-"), m.groupdict(), m.groupdict("-"), m.start(), m.end(), m.span(), m.start("num"), m.end(2), m.span("none"), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.re.pattern, m.regs)
print(m.expand(r"\2-\g<word>-\g<0>\n"), m.expand("plain"), bool(m), copy.copy(m) is m, copy.deepcopy(m) is m)
for bad in (4, -1, "nope", None, 1.5, "1"):
    show(m.group, bad)
    show(m.start, bad)
    show(m.__getitem__, bad)
show(m.expand, r"\9")
show(m.expand, 5)
show(m.span, 1, 2)
n = re.match("(a)|(b)", "b")
print(n.groups(), n.lastindex, n.group(1), n.span(1), n.regs, re.match("", "").span(), re.match("((a)(b))", "ab").lastindex, re.match("(?:a)(?P<x>b)?", "a").lastgroup, re.match("(a)+", "aaa").group(1))
for name in ("span", "groups"):
    show(setattr, m, name, 1)
show(iter, m)
show(len, m)
