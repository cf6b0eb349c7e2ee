# Every flag alone and together, inline and as an argument, its repr and what it changes.
import re

for name in ("A", "ASCII", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "S", "DOTALL", "U", "UNICODE", "X", "VERBOSE", "NOFLAG"):
    flag = getattr(re, name)
    print(name, repr(flag), int(flag), isinstance(flag, int))
print(repr(re.I | re.M), re.I | re.M == 10, repr(re.I & re.M), bool(re.I & re.M), re.RegexFlag(0), repr(re.RegexFlag(258)), int(~re.I) if int(~re.I) < 0 else "positive")
for pattern, flags in (("a", 0), ("a", re.I), ("a", re.I | re.M | re.S | re.X), ("(?i)a", 0), ("(?imsx)a", 0), ("(?a)a", 0), (b"a", 0), (b"a", re.I), ("a", re.A), ("(?i:a)b", 0), ("(?-i:a)b", re.I), ("(?s-i:.)", re.I), ("a", re.U)):
    p = re.compile(pattern, flags)
    print(p, p.flags, p.pattern)
print(re.findall("a.b", "A\nb a\nB", re.I | re.S), re.findall("^a$", "a\nA\nb", re.M), re.findall("^a$", "a\nA", re.M | re.I), re.findall(r"""
    \d +  # digits
    [ ]   # a blank
    \#""", "12 #", re.X), re.findall(r"\w+", "é a", re.A), re.findall(r"(?i:A)b", "ab aB"), re.findall("(?a:\\w)+", "éa"))
for pattern, flags in (("(?i", 0), ("a(?i)b", 0), ("(?z)", 0), ("(?-)", 0), ("(?i-i:a)", 0), ("(?au:a)", 0), ("(?L)a", 0), (b"(?u)a", 0), ("a", re.L), (b"a", re.U), ("a", re.A | re.U), ("(?-a:x)", 0), ("(?i-:a)", 0), ("(?i-", 0)):
    try:
        print(re.compile(pattern, flags))
    except Exception as e:
        print(pattern, type(e).__name__, e)
