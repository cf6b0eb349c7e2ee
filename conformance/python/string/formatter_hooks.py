# Formatter: parse, the overridable steps, automatic and manual numbering, conversions, errors.
import string

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

f = string.Formatter()
for text in ("", "a", "{}", "a{0}b{1:x}c{n!r:>{w}}", "{{}}", "{a[b].c!s}", "{0:{1}}", "}}{{", "{:}", "{!r}"):
    print(text, list(f.parse(text)))
for text in ("{", "}", "a{b", "{a!}", "{a!rx}", "{0!z}", "{a{b}"):
    show(lambda: list(f.parse(text)))
print(f.format("{0} {1} {0}", 1, 2), f.format("{} {}", 1, 2), f.format("{a.real} {b[0]} {b[k]}" if False else "{a.real} {b[0]}", a=3, b=[4]), f.format("{:{}}", 5, 4), f.format("{!r:>6}", "x"), f.vformat("{0}{k}", (1,), {"k": 2}), f.format("{!a}", "é"), f.format("{!s}", None))
for text, args in (("{} {0}", (1,)), ("{0} {}", (1,)), ("{1}", (1,)), ("{a}", ()), ("{0!z}", (1,)), ("{0.nope}", (1,)), ("{0[1]}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{0:d}", ("x",))):
    show(f.format, text, *args)
show(f.format)
class Own(string.Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion): return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
    def format_field(self, value, spec): return f"[{value}]" if spec == "box" else super().format_field(value, spec)
    def check_unused_args(self, used, args, kwargs): print("used", sorted(map(str, used)), args, kwargs)
o = Own()
print(o.format("{0!u} {name:box} {missing}", "ab", name=5, extra=1))
print(f.get_field("0.real", (5,), {}), f.get_field("a[1]", (), {"a": "xyz"}), f.get_value(0, ("v",), {}), f.get_value("k", (), {"k": 1}), f.convert_field("x", None), f.convert_field("x", "r"), f.format_field(3.14159, ".2f"))
show(f.get_value, 3, (), {})
show(f.get_value, "k", (), {})
