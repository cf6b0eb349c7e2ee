# Formatter and Template with what can be overridden.
import string


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(repr(string.whitespace), len(string.printable), string.capwords("a bC  d"), string.capwords("a-b", "-"))
f = string.Formatter()
show(f.format, "{0} {a!r:>5} {1[0]} {2.real}", 1, [2], 3, a="x")
show(f.format, "{} {}", 1, 2)
show(f.format, "{} {0}", 1)
show(f.format, "{x}", y=1)
show(f.format, "{")
show(f.vformat, "{a}", (), {"a": 1})
print(list(f.parse("a{b!r:c}d{{e}}")), f.get_field("a.real", (), {"a": 3}), f.convert_field("é", "a"))
show(f.convert_field, 1, "q")


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "<" + str(key) + ">")

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()


show(Default().format, "{a} {b}", b="c")
t = string.Template("$who likes ${what}s, $$5 $who_")
show(t.substitute, who="tim", what="ham", who_="x")
show(t.safe_substitute, who="tim")
show(t.substitute, who="tim")
show(string.Template("$").substitute)
show(string.Template("a\n$-").substitute)
print(t.template, t.get_identifiers(), t.is_valid(), string.Template("$ x").is_valid())


class At(string.Template):
    delimiter = "@"
    idpattern = "[a-z]+"
    braceidpattern = "[a-z.]+"


show(At("@who @{a.b} @WHO").safe_substitute, {"who": 1, "a.b": 2})


class Own(string.Template):
    pattern = r"""
        (?P<escaped>@{2}) | @(?P<named>[a-z]+) | @{(?P<braced>[a-z]+)} | (?P<invalid>@)
    """


show(Own("@@ @a @{b}").substitute, a=1, b=2)
show(Own("@").substitute)
