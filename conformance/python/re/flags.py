# Flags in arguments and inline.
import re
print(re.findall("a", "aA", re.I), re.findall("a", "aA", re.IGNORECASE), re.findall("^x", "x\nx", re.M), re.findall("^x", "x\nx"), re.findall("a.b", "a\nb", re.S), re.findall("a.b", "a\nb"), re.findall(r"a b # c", "ab", re.X), re.findall("(?i)a", "aA"), re.findall("(?m)^x$", "x\nx"), re.findall("(?s).", "\n"), re.findall("(?i:a)b", "AbAB"), re.findall("É", "é", re.I), re.findall(r"\w", "é1_ -"), re.findall(r"\w", "é1_", re.A), re.findall(r"\d", "1٣"), re.findall(r"\s", " \u00a0\n"), re.findall("a", "A", re.I | re.M), re.findall("ß", "SS", re.I), re.findall("x$", "x\n"), re.findall(r"x\Z", "x\n"), re.findall(r"\Ax", "x\nx", re.M))
print(re.I, re.I | re.M, repr(re.VERBOSE), int(re.S), re.compile("a", re.I).flags, re.compile("(?i)a").flags, re.compile(b"a").flags, re.M.value if hasattr(re.M, "value") else "", re.compile("x", re.I | re.X), re.compile("""
    (\\d+)   # number
    \\s*
    ([a-z]+) # word
""", re.VERBOSE).match("12 ab").groups())
