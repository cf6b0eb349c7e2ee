# Slots beside a dict in builtin subclasses.
import copy
class L(list):
    __slots__ = ('a', '__dict__')
class S(str):
    __slots__ = ()
class D(dict):
    __slots__ = ('a', 'b', '__dict__')
class T(set):
    __slots__ = ('a', '__dict__')
class E(list):
    __slots__ = ('a',)
for k, v in ((L, [1, [2]]), (D, {'k': [1]}), (T, {1, 2}), (E, [3])):
    o = k(v)
    o.a = ['slot']
    if k is not E: o.free = ['dict']
    for f in (copy.copy, copy.deepcopy):
        c = f(o)
        print(k.__name__, f.__name__, c == o, c.a, c.a is o.a, getattr(c, 'free', None), type(c).__name__, getattr(c, '__dict__', 'none'))
    print(o.__reduce_ex__(2)[2:3])
print(copy.copy(S('x')), type(copy.copy(S('x'))).__name__)
class I(int):
    pass
i = I(7); i.note = [1]
for f in (copy.copy, copy.deepcopy):
    c = f(i); print(c, type(c).__name__, c.note, c.note is i.note)
class B(tuple):
    pass
b = B((1, [2])); b.note = [1]
for f in (copy.copy, copy.deepcopy):
    c = f(b); print(c, type(c).__name__, c.note, c[1] is b[1])
class Sd(str): pass
s = Sd('abc'); s.note = [1]
for f in (copy.copy, copy.deepcopy):
    c = f(s); print(c, type(c).__name__, c.note, c.note is s.note)
