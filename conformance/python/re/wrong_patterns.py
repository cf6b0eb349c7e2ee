# The message, position, line and column of every kind of wrong pattern.
import re
import warnings

warnings.simplefilter("ignore", FutureWarning)

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for pattern in ("(", ")", "[", "[a", "[]", "*", "+a", "?", "a**", "a+*", "a{2}{3}", "a{3,2}", "(?", "(?P", "(?P<", "(?P<a", "(?P<>a)", "(?P<1>a)", "(?P<a>b)(?P<a>c)", "(?P=x)", "(?P=", "(?P=1)", "(?Px)", "(?<", "(?<a", "(?<=a+)", "(?<!a*)", "(?(1)a)", "(?(x)a)", "(?(1)a|b|c)", "(?(", "(?(0)a)", "(a)(?(1", "(?#", "(?:", "(?=", "(?!a", "\\", "\\1", "(a)\\2", "(a\\1)", "\\x1", "\\xgg", "\\u12", "\\U00110000", "\\N{NOPE}", "\\N", "\\N{", "\\8", "\\400", "\\q", "\\y", "[\\q]", "[z-a]", "[\\d-z]", "[a-\\w]", "[\\b-a]", "a\nb\n(c", "(?i", "(?P<é>a)(", "x{99999999999}", "(?'a')", "\\E", "[[:alpha:]"):
    try:
        print(pattern, "fine", re.compile(pattern).groups)
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(repr(pattern), type(e).__name__, e)
e = re.error("message", "pat\ntern", 5)
print(e, e.args, e.msg, e.pattern, e.pos, e.lineno, e.colno, re.error("m"), re.error("m", "p").pos, issubclass(re.error, Exception), re.error.__module__)
show(re.compile, 5)
show(re.compile, None)
show(re.compile, ["a"])
show(re.compile, "a", "i")
show(re.compile)
