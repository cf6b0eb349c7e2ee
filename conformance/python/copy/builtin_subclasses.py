# Copies of subclasses of the built-in types, with attributes, slots and exceptions.
import copy

class L(list): pass
class D(dict): pass
class S(set): pass
class T(tuple): pass
class I(int): pass
class Str(str): pass
class F(frozenset): pass
class B(bytearray): pass
class E(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
for x in (L([1, [2]]), D(a=[1]), S({1}), T(([1], 2)), I(5), Str("s"), F({1}), B(b"x"), E("e", 3)):
    try:
        x.note = ["n"]
    except AttributeError:
        pass
    c, d = copy.copy(x), copy.deepcopy(x)
    print(type(c).__name__, type(d).__name__, c == x or isinstance(x, Exception), d == x or isinstance(x, Exception), c is x, c.note is x.note, d.note is x.note, d.note, getattr(c, "args", None), getattr(d, "b", None))
class Sl:
    __slots__ = ("a", "__dict__")
s = Sl(); s.a, s.b = [1], [2]
c, d = copy.copy(s), copy.deepcopy(s)
print(c.a is s.a, c.b is s.b, d.a, d.b, d.a is s.a)
e = copy.copy(ValueError("x", 1)); print(repr(e), e.args)
try:
    raise KeyError("k") from ValueError("v")
except KeyError as k:
    print(repr(copy.copy(k)), copy.copy(k).__cause__, repr(copy.deepcopy(k)))
