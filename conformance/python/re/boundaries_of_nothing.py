# \b and \B in empty text, at both ends and between pos and endpos; counts of repetition near the limits.
import re

print(re.search(r"\b", ""), re.search(r"\B", ""), re.match(r"\B", ""), re.findall(r"\B", ""), re.search(rb"\B", b""), re.search(r"a*\B", ""))
print(re.search(r"\B", "a"), re.findall(r"\B", "ab"), re.search(r"\B", " "), re.sub(r"\B", "-", "abc d"), re.search(r"\B", "!").span())
p = re.compile(r"\B")
print(p.search("abc", 1, 1), p.search("abc", 0, 0), p.search("abc", 1), p.search("   ", 3))
text = "x" * 70000
for pattern in (r".{65535}", r".{,65535}", r".{65535,}?", r".{65535,}", r"[xy]{65536}", r"x{65537}", r".{66000,67000}"):
    print(pattern, re.match(pattern, text).span())
print(re.match(r".{65536}", "x" * 65535), re.match(r"x{2}", "x"))
for pattern in (r".{%d}" % 2**128, r".{,%d}" % 2**128, r".{%d,}?" % 2**128):
    try:
        re.compile(pattern)
    except (OverflowError, re.error) as e:
        print(type(e).__name__, e)
