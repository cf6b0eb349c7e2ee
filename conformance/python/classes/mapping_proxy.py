# Everything a mappingproxy answers, and the descriptors behind slots and native attributes.
import types
def t(name, f):
    try: print(name, repr(f()))
    except BaseException as e: print(name, type(e).__name__, e)
m = types.MappingProxyType({1: 2, 'a': 'b'})
class D(dict):
    def get(self, key, default=None): return ('get', key, default)
    def __missing__(self, key): return 'missing'
    def __getitem__(self, key): return ('item', key)
p = types.MappingProxyType(D(x=1))
t('get', lambda: (m.get(1), m.get(5), m.get(5, 6), p.get('q', 3)))
t('getitem', lambda: (m.__getitem__(1), m[1], p['z']))
t('missing', lambda: m[9])
t('contains', lambda: (1 in m, m.__contains__('zz'), 3 in m))
t('len', lambda: (len(m), m.__len__()))
t('iter', lambda: (list(m), list(iter(m)), list(m.__iter__())))
t('reversed', lambda: (list(reversed(m)), list(m.__reversed__())))
t('views', lambda: (m.keys(), m.values(), m.items()))
t('copy', lambda: (m.copy(), type(m.copy()).__name__, type(p.copy()).__name__))
t('or', lambda: (m | {3: 4}, {3: 4} | m, m | m, type(m | m).__name__))
def store(): m[1] = 2
def remove(): del m[1]
t('store', store); t('remove', remove)
t('attr', lambda: m.clear())
t('set', lambda: setattr(m, 'x', 1))
t('hash', lambda: hash(m))
t('eq', lambda: (m == {1: 2, 'a': 'b'}, m != m, m == 5, {1: 2, 'a': 'b'} == m))
t('repr', lambda: (str(m), repr(m)))
t('new', lambda: types.MappingProxyType(5))
t('new', lambda: types.MappingProxyType([1]))
t('get arity', lambda: m.get())
t('get arity', lambda: m.get(1, 2, 3))
t('unhashable', lambda: m[[]])
class S:
    __slots__ = ('a', 'b')
d = S.__dict__['a']
s = S()
t('slot', lambda: (d.__set__(s, 4), s.a, d.__get__(s), d.__get__(None, S) is d, d.__name__, d.__objclass__.__name__))
t('slot', lambda: (d.__delete__(s), s.a))
t('slot', lambda: d.__delete__(s))
t('slot', lambda: d.__set__(5, 4))
t('slot', lambda: d.__get__(5))
t('slot', lambda: repr(d))
class T(int): pass
t('vars', lambda: type(vars(T)).__name__)
t('proxy of class', lambda: sorted(k for k in S.__dict__ if not k.startswith('__')))
