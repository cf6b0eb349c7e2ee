# fnmatch, fnmatchcase, filter and translate.
import fnmatch


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for name, pattern in (("foo.txt", "*.txt"), ("foo.TXT", "*.txt"), ("a", "?"), ("ab", "?"), ("a", "[abc]"),
                      ("d", "[!abc]"), ("-", "[a-]"), ("]", "[]]"), ("[", "["), ("a[b", "a[[]b"),
                      ("a\nb", "a*b"), ("", ""), ("", "*"), ("abc", "a*c*"), ("x.y", "*.*")):
    print(name, pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatch(b"ab", b"a*"))
for pattern in ("*.txt", "a?b", "[!a-z]", "[", "[]-a]", "**x", "a*b*c", "[z-a]", "[a-c-e]"):
    print(fnmatch.translate(pattern))
show(fnmatch.fnmatch, "a", b"a")
