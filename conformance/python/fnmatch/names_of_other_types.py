# Names and patterns are text or bytes, and both of one kind.
import fnmatch

for call in (lambda: fnmatch.fnmatch(1, "*"), lambda: fnmatch.fnmatch("a", 1),
             lambda: fnmatch.fnmatch(None, None), lambda: fnmatch.filter(["a"], 5),
             lambda: fnmatch.fnmatch(b"a", "*"), lambda: fnmatch.fnmatch("a", b"*"),
             lambda: fnmatch.fnmatch(b"ab", b"a?"), lambda: fnmatch.filter([b"ab", b"c"], b"a*")):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
