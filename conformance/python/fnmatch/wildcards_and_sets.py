# fnmatch, fnmatchcase, filter and translate on wildcards, sets and odd brackets.
import fnmatch

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for pattern in ("*", "?", "a*", "*a", "*a*", "a?c", "[abc]", "[!abc]", "[a-c]", "[!a-c]x", "[]]", "[!]]", "[", "[a", "a[", "[]", "[!]", "[a-]", "[-a]", "[z-a]", "[^a]", "a.c", "**", "a**b", "\\*", "[*]", "[?]", "A*", "", "é?", "a\nb", "[a-b-c]", "[[]", "{a,b}"):
    print(repr(pattern), [n for n in ("", "a", "abc", "A", "aXc", "]", "[", "-", "^", "x", "dx", "a.c", "\\x", "*", "?", "ab", "éa", "a\nb", "bab", "!") if fnmatch.fnmatchcase(n, pattern)], fnmatch.translate(pattern))
print(fnmatch.filter(["a.py", "b.txt", "c.py", "D.PY"], "*.py"), fnmatch.fnmatch("ABC", "abc"), fnmatch.fnmatch(b"abc", b"a*"), fnmatch.filter([], "*"), fnmatch.filter((x for x in ("a", "b")), "a"))
show(fnmatch.fnmatch, "a", b"a")
show(fnmatch.filter, [5], "a") if False else None
show(fnmatch.translate, 5)
show(fnmatch.fnmatch, "a")
