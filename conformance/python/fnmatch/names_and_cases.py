# fnmatch and fnmatchcase heed case here; names may hold slashes, dots and line ends; bytes match bytes.
import fnmatch

rows = [("abc", "abc"), ("abc", "ABC"), ("a/b/c.txt", "*.txt"), (".hidden", "*"), ("a\n", "a?"), ("", ""), ("", "*"), ("", "?"), ("abc", "?*?"),
        ("a" * 50 + "b", "*a*a*a*a*b"), ("a" * 40, "*a" * 12 + "b"), ("ä", "?"), ("[", "[[]"), ("a*", "a[*]"), ("ab", "a[*]"), ("x", "[!]"), ("[!]", "[!]")]
for name, pattern in rows:
    print(name[:12], pattern[:12], fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.fnmatch(b"data.bin", b"*.bin"), fnmatch.fnmatchcase(b"\xff", b"?"), fnmatch.filter([b"a", b"b"], b"[a]"))
print(fnmatch.filter(["a.py", "b.txt", "c.PY"], "*.py"), fnmatch.filter([], "*"), fnmatch.filter(iter("abc"), "[!b]"))
for arguments in ((b"a", "a"), ("a", b"a"), (1, "a"), ("a", 1), ("a",)):
    try:
        print(fnmatch.fnmatchcase(*arguments))
    except TypeError as e:
        print(arguments, e)
print(fnmatch.fnmatch(pat="a*", name="abc"), fnmatch.filter(names=["x"], pat="?"), fnmatch.translate(pat="a"))
