# Formatter: fields by place and name, conversions, nested specs, missing arguments, each hook.
from string import Formatter

f = Formatter()
for args, kw in ((("{} {}", 1, 2), {}), (("{1} {0}", 1, 2), {}), (("{a} {b!r:>5}",), {"a": 1, "b": "x"}), (("{0[k]} {0.real}", {"k": 1}), {}), (("{:{w}.{p}f}", 3.14159), {"w": 8, "p": 2}), (("{{}} {}", 1), {}), (("{!s:^5}|{!a}", "x", "\xe9"), {}), (("",), {}), (("{} {0}", 1), {}), (("{0} {}", 1), {}), (("{}",), {}), (("{a}",), {}), (("{!x}", 1), {}), (("{",), {}), (("}",), {}), (("{0!}", 1), {}), (("{:{:{}}}", 1, 2, 3), {}), (("{0.nope}", 1), {}), (("{0[x]}", [1]), {}), (("{a.b[c]}",), {"a": 1}), (("{!r", 1), {})):
    try:
        print(args, kw, ascii(f.format(*args, **kw)))
    except Exception as e:
        print(args, kw, type(e).__name__, e)
print(list(f.parse("a{b!c:d}e{{f}}{}")), list(f.parse("")), list(f.parse("{x:{y}}")), f.vformat("{0}{a}", (1,), {"a": 2}), f.get_field("a.b", (), {"a": type("T", (), {"b": 5})}), f.get_value(0, "x", {}), f.get_value("k", (), {"k": 1}), f.convert_field(5, "r"), f.convert_field(5, None), f.format_field(3, "03d"))
try:
    f.format()
except TypeError as e:
    print(e)


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(used, key=str), args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return f"<{value}:{spec}>"


print(Default().format("{a} {b!u:x} {0} {c}", 5, b="b"))
