# Inline flags, global and scoped: what they switch, where they may stand, which clash.
import re

for pattern, text in (("(?i)a", "A"), ("(?i:a)b", "Ab"), ("(?i:a)b", "AB"), ("(?-i:a)", "A"), ("(?i)a(?-i:b)", "Ab"), ("(?i)a(?-i:b)", "AB"), ("(?s).", "\n"), ("(?s:.).", "\n\n"), ("(?m)^b", "a\nb"), ("(?m:^)b", "a\nb"), ("(?a)\\w", "\xe9"), ("(?a:\\w)", "\xe9"), ("(?u:\\w)", "\xe9"), ("(?ims-x:a.b)", "A\nB"), ("(?i)\xe9", "\xc9"), ("(?ai)\xe9", "\xc9")):
    print(pattern, ascii(text), bool(re.match(pattern, text)), re.compile(pattern).flags)
for pattern in ("a(?i)", "(?i", "(?i)(?i)a", "(?-i)a", "(?i-i:a)", "(?au)a", "(?a:(?u:a))", "(?L)a", "(?L:a)", "(?q)a", "(?iq:a)", "(?-:a)", "(?i-:a)", "(?:a)(?s)", "(?-a:x)", "(?)", "(?i:"):
    try:
        print(pattern, re.compile(pattern).flags)
    except re.error as e:
        print(pattern, e)
for flags in (re.A | re.U, re.L, re.A | re.L):
    for pattern in ("a", b"a"):
        try:
            print(flags, pattern, re.compile(pattern, flags).flags)
        except ValueError as e:
            print(flags, pattern, e)
print(re.compile(b"a", re.A).flags, re.compile("a", 0).flags, re.compile("a", re.I | re.X), repr(re.compile(b"a", re.L)), repr(re.compile("(?i)a")))
