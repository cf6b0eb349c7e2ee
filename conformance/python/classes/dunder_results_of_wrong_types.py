# Dunder results of wrong types.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(repr(f()))
    except Exception as e: said(type(e).__name__, e)
uses = {'__len__': [len, bool, lambda o: list(reversed(o))], '__bool__': [bool, lambda o: not o, lambda o: 1 if o else 2], '__str__': [str, lambda o: f'{o}', lambda o: '%s' % o, print], '__repr__': [repr, str, lambda o: f'{o!r}', lambda o: [o], ascii], '__hash__': [hash, lambda o: {o: 1} and 1], '__iter__': [iter, list, lambda o: [*o], lambda o: 1 in o], '__index__': [lambda o: [1, 2][o], hex, lambda o: range(o), int, float, complex, lambda o: 'a' * o, bin, lambda o: [1, 2][o:]], '__int__': [int], '__float__': [float, lambda o: '%f' % o], '__complex__': [complex], '__bytes__': [bytes], '__format__': [format, lambda o: f'{o:x}', lambda o: '{:>5}'.format(o)], '__contains__': [lambda o: 1 in o, lambda o: 1 not in o], '__length_hint__': [lambda o: list(o)], '__dir__': [dir], '__round__': [round, lambda o: round(o, 1)], '__call__': [lambda o: o()], '__eq__': [lambda o: o == 1, lambda o: o != 1, lambda o: o in [2]], '__lt__': [lambda o: o < 1, lambda o: sorted([o, o]) and 1], '__next__': [next], '__reversed__': [reversed], '__abs__': [abs], '__neg__': [lambda o: -o], '__divmod__': [lambda o: divmod(o, 1)], '__getitem__': [lambda o: o[0], lambda o: list(zip(o, 'ab'))], '__trunc__': [int], '__enter__': [], '__instancecheck__': [], '__sizeof__': [], '__getattribute__': [lambda o: o.foo], '__getattr__': [lambda o: o.foo], '__class_getitem__': [lambda o: type(o)[1]], '__missing__': []}
class SI(int): pass
class SS(str): pass
for name, fs in uses.items():
    for v in (1, -1, 'txt', None, 1.5, True, [1], b'by', 2**70, SI(3), SS('sub'), NotImplemented, (), iter([1]), 1j):
        A = type('A', (), {name: lambda self, *a: v, **({'__iter__': lambda s: iter([1, 2])} if name == '__length_hint__' else {})})
        if name == '__getitem__' and v is not None: fs = fs[:1]
        for f in fs: said(name, v if not hasattr(v, '__next__') else 'iterator', end=' '); attempt(lambda: f(A()))
