# str, bool, None, list and classes under format specifications and conversions.


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", ".0", "é>5", "010", "10s", ".2s", "^7.3s", "0<10", "<", "\U0001f600<4"):
    print(repr(spec), [format(v, spec) for v in ("", "a", "hello", "日本", "e\u0301")])
for spec in ("d", "+", "-", " ", "=10", "#", ",", "_", "0=10", "z", "f", ".", "1.", "x", "s ", "+s", "=s", "10.2d", "é"):
    show(format, "abc", spec)
for v in (None, [1], (1,), {"a": 1}, {1}, object, len, print, ..., NotImplemented, range(3), b"x", 1j, slice(1)):
    show(format, v, "")
    show(format, v, "5")
class A:
    def __format__(self, spec): return "<" + spec + ">"
    def __repr__(self): return "repr é"
    def __str__(self): return "text"
class B:
    def __format__(self, spec): return 5
class C:
    def __str__(self): return "c"
print(f"{A()} {A():x y} {A()!r} {A()!s:>6} {A()!a} {A():{1 + 1}{'d'}} {C()}", "{:a{}b}".format(A(), "z"), "{0!r:>8}|{0:q}".format(A()), format(A(), "s"), "%s %r %a" % (A(), A(), A()))
show(format, B(), "")
show(format, C(), "5")
show(format, 1, 2)
show(format, A(), None)
show(format)
show(lambda: f"{1:{'bad'}}")
x, width, name = 3.14159, 8, "v"
print(f"{x=}", f"{x = :.2f}", f"{x!r:>{width}}", f"{x:{width}.{2}f}", f"{name!r}{'nested ' + f'{x:.1f}'}", f"{{}}{{{x}}}", f"{x:%}" , f"{(lambda: 5)()}", f"{'a' if x else 'b'}", f"{[i for i in range(3)]}", f"{x:>{width}}|{x:<{width}}|{x:^{width}}|", f'{name:{"*"}^{width}}', rf"\n{x:.0f}", f"{x!s:.4}")
