# string.Formatter and Template with every hook and error.
import string


class Own(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return value[::-1] if spec == "rev" else super().format_field(value, spec)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)))


f = string.Formatter()
print(f.format("{0} {1!r:>5} {a[0]} {b.real:{w}} {{}}", 1, "x", a=[3], b=5, w=4), f.vformat("{} {}", (1, 2), {}))
print(Own().format("{x} {y:rev} {0!u}", "low", y="abc"))
print(list(f.parse("a{b!r:>{w}}c{{d}}e{}")), f.get_field("0.real", (3,), {}), f.get_field("a[k]", (), {"a": {"k": 1}}))
for text, args in (("{", ()), ("}", ()), ("{0", ()), ("{0}", ()), ("{a}", ()), ("{0!z}", (1,)), ("{} {0}", (1, 2)), ("{0} {}", (1, 2)), ("{0:{1:{2}}}", (1, 2, 3)),
                   ("{0.nope}", (1,)), ("{0[x]}", ({},))):
    try:
        print(repr(f.format(text, *args)))
    except Exception as e:
        print(text, type(e).__name__, e)
t = string.Template("$a ${b}c $$ $d")
print(t.safe_substitute(a=1), t.substitute({"a": 1}, b=2, d=3), t.template, t.get_identifiers(), t.is_valid())
for bad, given in (("$", {}), ("${", {}), ("$1", {}), ("$a", {}), ("x\n y $\n", {})):
    try:
        print(string.Template(bad).substitute(given))
    except Exception as e:
        print(type(e).__name__, e)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"


print(Percent("%a %{b} %% $c").substitute(a=1, b=2), string.capwords("  hello wORLD  x "), string.capwords("a-b c", "-"))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
