# Fstring nested and debug.
x, y, w = 3.14159, 'txt', 12
print(f'{x=} {x = } {x=:.2f} {y=!s} {y=!r:>8} {y = !a} {x*2=:>10.3f}|')
print(f'{x:{w}.{3}}|{x:{"<" + str(w)}}|{y:{"*^"}{w}}|{y!r:{"*"}^{w}}|')
print(f"{'a' 'b'}{[i for i in range(3)]}{ {'k': 1}['k'] }{(lambda: 5)()}{x if x > 3 else y}")
print(f'{{{x}}} {{}} }}{{ {{{{', f'{x!r}' f'{y}' 'plain{}' rf'\{y}')
print(f'''{
x
} {y
=}''')
print(f'{x:%%}' if 0 else f'{0.25:%}', f'{1_000_000:,}', f'{255:#x}', f'{255:#010b}', f'{-5:+}', f'{1e10:g}')
print(f'{w:{w}}', f'{w:{w}{w}}' if 0 else '', f'{y:>{w - 2}}', f'{y:{"{"}>5}')
print(f'{3,}', f'{3, 4}', f'{*[1, 2], 3}', f'{not 1}', f'{-w}', f'{w == 12}', f'{w!=12}', f'{w>=12}', f'{w<=12!r}')
print(f'{yield_ if (yield_ := 5) else 0}', f'{(a:=5)}{a:=+5}')
print(f'\N{BULLET} {y}\t\x41')
def g():
    r = f'{(yield 1)} {(yield 2)}'
    return r
it = g(); next(it); it.send('a')
try: it.send('b')
except StopIteration as e: print(e.value)
class F:
    def __format__(self, s): return f'[{s}]'
print(f'{F()}', f'{F():}', f'{F():abc}', f'{F():{{}}}' if 0 else '', f'{F():{w}:{y}}', f'{F():>{F()}}')
print(f'{F()!r:>3}'[:3], f'{"a":>{3}}{"b":<{3}}|')
