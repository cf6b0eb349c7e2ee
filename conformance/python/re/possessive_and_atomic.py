# Atomic groups and possessive quantifiers, new in 3.11, beside their backtracking fellows.
import re

for pattern, text in ((r"a*+a", "aaa"), (r"a*a", "aaa"), (r"a++b", "aab"), (r"a?+a", "a"), (r"(?>a*)a", "aaa"), (r"(?>a|ab)c", "abc"), (r"(?:a|ab)c", "abc"), (r"x{1,3}+x", "xxx"), (r"x{1,3}x", "xxx"), (r'"(?>[^"\\]|\\.)*"', r'"a\"b"'), (r"(?>(a))b", "ab"), (r".*+", "abc"), (r"(?:ab)++a", "ababa"), (r"(a?+)+b", "aab")):
    m = re.match(pattern, text)
    print(pattern, text, m and (m.span(), m.groups()))
for pattern in (r"a**", r"a*++", r"(?>", r"(?>a", r"a{1,2}++", r"+a", r"a+*"):
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(pattern, e)
