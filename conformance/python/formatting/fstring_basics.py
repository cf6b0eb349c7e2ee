# f-strings: expressions, conversions, specs, nesting, quotes.
x, name, d, l = 5, "Al", {"k": "v", "n": {"m": 1}}, [1, 2]
print(f"{x}", f"{x + 1} {x * 2}", f"{name!r} {name!s} {name!a}", f"{x:>5}|{x:05d}|{x:.2f}", f"{d['k']} {d['n']['m']} {l[0]} {l[-1]}", f"{name.upper()} {len(name)}", f"{{}} {{{x}}} {{{{", f"{'nested ' + 'quotes'}", f'{"double"}', f"{x!r:>4}")
w, p = 10, 3
print(f"{3.14159:{w}.{p}f}|{x:{'>'}{w}}|{name:*^{w}}|{x:{w}}|{x:0{w}d}", f"{f'{x}' + f'{name!r}'}", f"{(lambda v: v * 2)(x)}", f"{x if x > 3 else 'small'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{ {1, 1} }", f"{x=}", f"{x = }", f"{x + 1=}", f"{name=!s}", f"{x=:>5}", f"{ x = !r:^9}")
print(f"", f"plain", f"{x}{x}", f"a" f"{x}" "b" f"{name}", rf"\n{x}\d", fr"{x}\t", F"{x}", f"tab\t{x}\n".strip(), f'''multi
{x}
line''', f"{x:}", f"{'a' 'b'}", f"{None} {True} {1.0} {()}", f"{x,}", f"{*l, 3}", f"{x == 5}", f"{x != 5}", f"{x >= 5}", f"{not x}", f"{x:{'d'}}", f"{'%'}%", f"{x}%", f"{yes()}" if False else "")
class C:
    def __format__(self, s): return f"<{s}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
c = C()
print(f"{c}", f"{c:spec}", f"{c!s:>6}", f"{c!r}", f"{c:{x}}", f"{c:%Y-%m-%d}", f"{c:a{{b}}c}" if False else "", f"{c=}")
def f(n): return f"{n} " + (f(n - 1) if n else "")
print(f(3), f"{f(1)!r}", f"{'é'!a} {'é'}", f"\u00e9{x}\x41\N{BULLET}")
