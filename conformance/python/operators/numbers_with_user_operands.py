# int, float, complex and str against objects with reflected methods, and with ones that decline.
class R:
    def __getattr__(self, name):
        raise AttributeError(name)


ops = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "<<": "lshift", ">>": "rshift",
       "&": "and", "|": "or", "^": "xor", "@": "matmul"}
import operator

for name in ops.values():
    setattr(R, f"__r{name}__", lambda self, o, name=name: f"r{name} {o!r}")
r = R()
for left in (1, 2.5, 1j, True, "s%s", b"b", [1], (1,), {1}, {1: 2}, None, 10**30):
    row = []
    for name in ops.values():
        f = getattr(operator, name + "_" if name in ("and", "or") else name)
        try:
            row.append(f(left, r) if not (isinstance(left, str) and name == "mod") else "text")
        except TypeError as e:
            row.append(str(e))
    print(left, row)
try:
    divmod(5, r)
except TypeError as e:
    print(e)
R.__rdivmod__ = lambda self, o: ("rdivmod", o)
print(divmod(5, r), divmod(5.5, r))
