# split with groups and limits, sub with counts, functions and templates, subn; empty matches everywhere.
import re

for args in ((r",", "a,b,,c"), (r"(,)", "a,b"), (r"(,)|(;)", "a,b;c"), (r"x*", "axbc"), (r"", "abc"), (r"\b", "a bc"), (r",", "a,b,c", 1), (r",", "a,b,c", -1), (r",", ""), (r"(?=b)", "abab"), (r"(a)?", "ab"), (r"\n", "a\nb", 0, re.M)):
    print(args, re.split(*args))
for args, kw in (((r"b", "X", "abab"), {}), ((r"b", "X", "abab", 1), {}), ((r"b", "X", "abab"), {"count": 0}), ((r"b", "X", "abab"), {"count": -1}), ((r"x*", "-", "abxd"), {}), ((r"", "-", "abc"), {}), ((r"(a)(b)?", r"[\1\2]", "aab"), {}), ((r"(?P<n>a)", r"\g<n>\g<1>\g<0>", "a"), {}), ((r"a", r"\n\t\\\a\0\07\101", "a"), {}), ((r"a", "\\", "b"), {}), ((r"A", "x", "aA"), {"flags": re.I}), ((r"\b", "|", "ab cd"), {}), ((r"(?=b)", "<", "abab"), {}), ((r"a|b", lambda m: m.group() * 2, "abc"), {}), ((r".", lambda m: "", "abc"), {}), ((b"a", b"\\g<0>x", b"aba"), {}), ((r"(a)|b", r"<\1>", "ab"), {})):
    try:
        print(args[0], args[2:], ascii(re.sub(*args, **kw)), re.subn(*args, **kw)[1])
    except Exception as e:
        print(args[0], args[2:], type(e).__name__, e)
for repl in (r"\1", r"\g<1>", r"\g<x>", r"\g<", r"\g<>", r"\g<-1>", r"\x", r"\z", r"\400", "\\", r"\g<1", r"\g", 5, None, lambda m: 5, lambda m: b"x", lambda m: None):
    try:
        print(ascii(repl) if isinstance(repl, (str, bytes)) else type(repl).__name__, ascii(re.sub("a", repl, "a")))
    except Exception as e:
        print(ascii(repl) if isinstance(repl, (str, bytes)) else type(repl).__name__, type(e).__name__, e)
