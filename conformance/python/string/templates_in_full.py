# Template: substitute and safe_substitute with mappings and keywords, broken placeholders with their places.
from string import Template

for text in ("$a", "${a}", "$a$b", "$$", "$$a", "$", "a $ b", "${", "${a", "${}", "${ a}", "$1", "$a-b", "$a_b1", "$A", "$\xe9", "x$", "${a}b", "$a.b", "line\n  $!", "${a!r}"):
    t = Template(text)
    row = []
    for call in (lambda: t.substitute(a=1), lambda: t.substitute({"a": "x"}, b=2), lambda: t.safe_substitute(a=1), lambda: t.safe_substitute(), lambda: t.is_valid(), lambda: t.get_identifiers()):
        try:
            row.append(repr(call()))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(ascii(text), *row)
t = Template("$who likes $what")
print(t.substitute({"who": "x", "what": "y"}, who="z"), t.safe_substitute({"who": "a"}), t.template)
for call in (lambda: t.substitute(), lambda: t.substitute({}, {}), lambda: t.substitute(5), lambda: Template(), lambda: Template(5).substitute(), lambda: t.substitute(None, who=1, what=2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
