# re.error: message and position.
import re
import warnings

warnings.simplefilter("ignore", FutureWarning)
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for p in ["(", ")", "[", "[a", "a**", "*a", "+", "?", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P<n", "(?P=x)", r"\1", "(?<=a*)b", "(?z)", "[z-a]", "\\", r"\q", "(?", "(?P", "(?Px)", "a{1}{2}", "(?(1)a)", "(?<a)", r"[\q]", "x{99999999999}", "(?i", "(a", "a)", r"\x1", r"\u12", "[[:alpha:]", "(?P<a-b>x)", "(?P<>x)", "(?:", "(?(9)a|b)", "a(?i)b"]:
    err(re.compile, p)
try: re.compile("ab(")
except re.error as e: print(e.msg, e.pattern, e.pos, e.lineno, e.colno, e)
try: re.compile("a\nb(\nc")
except re.error as e: print(e.lineno, e.colno, e)
err(re.compile, 5)
err(re.compile, None)
err(re.compile, "a", "x")
