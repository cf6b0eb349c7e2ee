# Look-ahead and look-behind: widths, alternatives, groups and references in them, conditionals.
import re

for pattern, text in ((r"a(?=b)", "abac"), (r"a(?!b)", "abac"), (r"(?<=a)b", "abb"), (r"(?<!a)b", "abb"), (r"(?<=ab|cd)e", "abecde"), (r"(?<=(a))b", "ab"), (r"(?=(a+))a*b\1", "baaab"), (r"(?<=^|,)x", "x,x"), (r"(?<=\b)a", "a ba"), (r"(?<![a-z])\d+", "a1 2"), (r"(?=.*b)a", "acb"), (r"(?<=a{3})b", "aaab"), (r"(a)?b(?(1)c|d)", "abc"), (r"(a)?b(?(1)c|d)", "bd"), (r"(?P<q>['\"])?x(?(q)(?P=q))", "'x'"), (r"(?P<q>['\"])?x(?(q)(?P=q))", "'x"), (r"(a)?(?(1)b)", ""), (r"(?<=)a", "a"), (r"(?!)", "a")):
    try:
        print(pattern, text, [(m.group(), m.span(), m.groups()) for m in re.finditer(pattern, text)])
    except re.error as e:
        print(pattern, e)
for pattern in (r"(?<=a*)b", r"(?<!a+)b", r"(?<=a|bc)d", r"(?<=a?)b", r"(?<=(?=a*))b", r"(?<=\1)(a)", r"(?(1)a|b)", r"(a)(?(2)b)", r"(a)(?(1)b|c|d)", r"(?(x)a)", r"(a)(?(01)b)", r"(?<a>b)", r"(?P<x>a)(?(x)b|c)", r"(?<=a{2,3})b", r"(?<=\d{2})x"):
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as e:
        print(pattern, e)
