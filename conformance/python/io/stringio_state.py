# Copies of StringIO keep text, position, line ends and attributes; a state's line ends are taken as they are.
import copy
import io

for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=newline)
    s.read(2)
    s.x = 5
    print(repr(newline), s.__getstate__(), s.newlines)
    for t in (copy.copy(s), copy.deepcopy(s)):
        print(repr(t.getvalue()), t.tell(), t.newlines, t.x, repr(t.readline()))
        t.write("x\ny\r\n")
        print(repr(t.getvalue()))
    t = io.StringIO("zz", newline="\r")
    t.__setstate__(("p\nq\r\nr\rs", newline, 3, {"y": 1}))
    print(repr(t.getvalue()), t.tell(), t.newlines, t.y, repr(t.readline()), repr(t.readline()), t.newlines)
for state in (("a", None, 0, None, 1), ("a", None, 0), ("a", 5, 0, None), (5, None, 0, None), ("a", None, -1, None),
              ("a", None, "x", None), ("a", None, 0, 5), ["a", None, 0, None], ("a", "x", 0, None), ("a", "\n", 10, {})):
    s = io.StringIO()
    try:
        s.__setstate__(state)
        print(repr(s.getvalue()), s.tell())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
