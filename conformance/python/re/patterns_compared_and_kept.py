# Pattern objects: equality, hashing, copies, reprs, attributes, and compiling what is compiled.
import copy
import re

a, b = re.compile("(a)(?P<n>b)", re.I), re.compile("(a)(?P<n>b)", re.I)
print(a == b, hash(a) == hash(b), a == re.compile("(a)(?P<n>b)"), a != "x", copy.copy(a) is a, copy.deepcopy(a) is a, a.groups, dict(a.groupindex), a.flags, a.pattern, repr(a), re.compile(a) is a, len({a, b}))
m = a.match("AB")
print(copy.copy(m) is m, copy.deepcopy(m) is m, m.re is a, type(a), type(m), isinstance(a, re.Pattern), isinstance(m, re.Match), re.Pattern[str], re.Match[bytes])
print(repr(re.compile("a" * 250))[:60], len(repr(re.compile("a" * 250))), repr(re.compile("'\"\n")), repr(re.compile("x", re.A | re.S | re.M)), repr(re.compile(b"x", re.L | re.I)))
for call in (lambda: re.compile(a, re.I), lambda: re.compile(5), lambda: re.compile(None), lambda: re.compile(["a"]), lambda: re.compile("a", "x"), lambda: a.nope, lambda: a < b, lambda: a.groupindex.update(x=1), lambda: re.Pattern(), lambda: re.search(a, "ab", re.I), lambda: re.compile("a", 1.5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(re.purge(), re.escape("a.b*c\n\t \xe9_-~#&"), re.escape(""), re.error("m", "a\nb(", 3), re.error("m").pos, vars(re.error("m", "ab", 1)))
