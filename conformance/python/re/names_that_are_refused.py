# How errors show names of groups and what follows (? : as repr() and with what a backslash escapes.
import re

for p in ("(?P<n1\n>a)", "(?P<a'b>x)", "(?P<é\x00>x)", "(?P=n\n)", "(?(a\n)b)", "(?(a'b)x|y)", "(?P<\">x)", "(?P<1a>x)", "(?P<>x)", "(?P=>x)", "(?(>x)", "(?\\W)", "(?\\)", "(?P\\W)",
          "(?<\\W)", "(?-\\W)", "(?i\\W)", "(?P<a\ud800>x)", "(?Pé)", "(?é)", "(?<é)", "(?P<a\t>x)", "(?P<a >x)", "(?P<a\u200b>x)", "(?P<é1>x)", b"(?P<n\n>a)", b"(?P<a'>a)", b"(?\\W)"):
    try:
        print(ascii(p), ascii(re.compile(p)))
    except re.error as e:
        print(ascii(p), ascii(str(e)), e.pos)
for t in ("\\g<a\n>", "\\g<a'>", "\\g<>", "\\g<é>x", "\\g", "\\g<", "\\g<a", "\\gx", "\\g<-1>", "\\g<\u200b>"):
    try:
        print(ascii(t), re.sub("(x)", t, "x"))
    except (re.error, IndexError) as e:
        print(ascii(t), type(e).__name__, ascii(str(e)))
