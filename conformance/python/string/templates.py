# Template: substitution, braces, escapes, errors with positions, subclasses with other delimiters.
import string
from string import Template

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

t = Template("$who likes ${what}s, $$5 and $who_")
print(t.substitute(who="tim", what="kung pao", who_="x"), t.template, t.safe_substitute(who="a"), t.safe_substitute({}), Template("").substitute(), Template("$a").substitute({"a": 1}, a=2))
for text, values in (("$a $b", {"a": 1}), ("$", {}), ("a\n b $", {}), ("$5", {}), ("${a", {"a": 1}), ("${a b}", {}), ("$é", {}), ("line\nline $!x", {})):
    show(Template(text).substitute, values)
    show(Template(text).safe_substitute, values)
    print(Template(text).is_valid())
    show(Template(text).get_identifiers)
print(Template("$b $a ${b} $$ $c").get_identifiers())
class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+"
print(Percent("%a %% $a %{bc}").substitute(a=1, bc=2))
class Braced(Template):
    braceidpattern = r"[a-z.]+"
    flags = 0
print(Braced("$A ${a.b} $ab").safe_substitute({"a.b": 1, "A": 2, "ab": 3}))
class Own(Template):
    pattern = r"(?P<escaped>!!)|!(?P<named>[a-z]+)|!\[(?P<braced>[a-z]+)\]|(?P<invalid>!)"
print(Own("!a ![b] !! $a").substitute(a=1, b=2))
show(Own("!").substitute)
show(Template("$a").substitute)
show(Template("$a").substitute, 5)
show(Template("$a").substitute, {}, {})
show(Template)
print(Template("$self").substitute(self="me"), Template("$mapping").substitute(mapping=3), Template("$A").substitute(A=1), Template("$ſ").safe_substitute())
