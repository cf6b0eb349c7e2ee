# escape, bytes patterns, purge, template expansion.
import re
print(re.escape("a.b*c?(d)[e]{f}^$|\\-_ é\n#&~"), re.escape(""), re.escape("abc123_"), re.escape(b"a.b"), re.findall(re.escape("1+1"), "1+1=2"))
print(re.match(rb"(\w+)", b"abc def").groups(), re.sub(rb"a", b"b", b"aba"), re.split(rb",", b"a,b"), re.findall(rb"\xff", b"a\xff"), re.search(rb"\w+", "é1".encode()).group())
try: re.match(rb"a", "a")
except TypeError as e: print(e)
re.purge()
