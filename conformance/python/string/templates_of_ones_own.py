# Template subclasses: delimiter, idpattern, braceidpattern, flags, a pattern of one's own.
import re
from string import Template


class Percent(Template):
    delimiter = "%"


class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"


class Braced(Template):
    braceidpattern = r"[A-Z ]+"
    flags = 0


class Own(Template):
    pattern = r"\[\[(?:(?P<escaped>\[\[)|(?P<named>\w+)\]\]|(?P<braced>z)\}|(?P<invalid>))"


class Two(Template):
    delimiter = "<<"


print(Percent("%a %% %{b} $c").substitute(a=1, b=2), Dotted("$a.b $C").substitute({"a.b": 3, "C": 4}), Braced("${A B} $x").substitute({"A B": 1, "x": 2}), Own("[[a]] [[[[ [[").safe_substitute(a=9), Two("<<a <<<< <<{a}").substitute(a=1))
print(Percent.pattern.flags & re.I == re.I, Percent("%a").get_identifiers(), Dotted("$a.b$c$a.b").get_identifiers(), Own("[[").is_valid())
for call in (lambda: Own("[[").substitute(), lambda: Dotted("$.").substitute(), lambda: Braced("${lower}").substitute(lower=1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Bad(Template):
        pattern = r"(?P<named>x)"
    print(Bad("x").substitute(x=1))
except Exception as e:
    print(type(e).__name__, e)
