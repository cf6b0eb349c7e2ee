# format_exception_only and format_exception over every kind of exception: no text, several lines, notes, odd __str__, syntax errors, modules.
import traceback


class Odd(Exception):
    def __str__(self):
        raise ValueError("no text")


class Empty(Exception):
    def __str__(self):
        return ""


class Outer:
    class Inner(Exception):
        pass


class Numbered(Exception):
    def __str__(self):
        return 5


Moved = type("Moved", (Exception,), {"__module__": "shop.errors"})
noted = ValueError("with notes")
noted.add_note("first\nsecond line")
noted.add_note("third")
strange = ValueError("strange notes")
strange.__notes__ = ["ok", 5]
for e in (ValueError("plain"), ValueError(), ValueError("a", 1), ValueError("two\nlines"), KeyError("k"), KeyError(), Odd(), Empty(), Outer.Inner("x"), Numbered(), Moved("m"), noted, strange,
          KeyboardInterrupt(), SystemExit(3), StopIteration(5), OSError(2, "No such file", "name"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e) == traceback.format_exception_only(e))
print(traceback.format_exception_only(None), traceback.format_exception_only(None, None))
print(traceback.format_exception_only(ValueError, None))
error = SyntaxError("bad thing", ("file.py", 3, 5, "  x = = 1\n", 3, 6))
print("".join(traceback.format_exception_only(error)))
print("".join(traceback.format_exception_only(SyntaxError("only text"))), "".join(traceback.format_exception_only(SyntaxError("no line", ("f.py", 2, None, None)))))
print(traceback.format_exception(ValueError("never raised")))
for wrong in ((), (5,), (ValueError,), (ValueError, ValueError("x"))):
    try:
        print(traceback.format_exception(*wrong))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
