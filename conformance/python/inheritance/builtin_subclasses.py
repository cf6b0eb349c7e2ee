# Subclasses of builtin types.
class L(list):
    def first(self): return self[0]
    def append(self, x): super().append(x * 2)
l = L([1, 2])
l.append(5)
print(l, l.first(), len(l), type(l).__name__, type(l + [1]).__name__, type(l[:1]).__name__, l == [1, 2, 10], isinstance(l, list))
class D(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k) from None
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(a=1)
d["b"] = 2
print(d, d.a, d.B, type(d.copy()).__name__, {**d}, d == {"a": 1, "B": 2})
class S(str):
    def shout(self): return self.upper() + "!"
s = S("hey")
print(s.shout(), s + "x", type(s + "x").__name__, type(s.upper()).__name__, s == "hey", {s: 1}["hey"], len(s), s[0])
class F(float):
    def __repr__(self): return f"F<{float.__repr__(self)}>"
print(F(1.5), F(2) + 1, repr(F(3)), f"{F(1):.2f}")
class I(int):
    def __add__(self, o): return I(int(self) + o + 100)
print(I(1) + 1, I(5) * 2, [10, 20][I(1)], I("7"), I(3) == 3)
class T(tuple): pass
print(T([1, 2]), type(T()).__name__, T((1,)) + (2,), hash(T((1,))) == hash((1,)))
class St(set): pass
print(St([1]) | {2}, type(St([1]) | {2}).__name__, St([1, 1]))
class E(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try:
    raise E(5)
except E as e:
    print(e, e.code, e.args)
