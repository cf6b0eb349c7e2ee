# A class derived from types.ModuleType: attributes, properties, slots, hooks, annotations.
import types


def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__+':', e)
class M(types.ModuleType):
    "doc of M"
    limit = 5
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
    @property
    def double(self): return self.extra * 2
    def __getattr__(self, name):
        if name.startswith('lazy_'): return name[5:]
        raise AttributeError(f'module {self.__name__!r} has no {name}')
m = M('mine', 4)
t(lambda: (m, m.double, m.limit, m.extra, m.lazy_x, m.__name__, m.__doc__, type(m).__name__))
t(lambda: m.nope)
def f(): m.double = 3
t(f)
m.z = 9
t(lambda: (m.z, sorted(m.__dict__), vars(m) is m.__dict__, 'z' in dir(m)))
m.__dict__['w'] = 1
t(lambda: m.w)
del m.w
t(lambda: m.w)
t(lambda: types.ModuleType())
t(lambda: types.ModuleType(5))
t(lambda: types.ModuleType('a', 'd').__doc__)
t(lambda: types.ModuleType('a').__annotations__)
x = types.ModuleType('x'); x.__annotations__['a'] = int
t(lambda: x.__annotations__)
class N(types.ModuleType):
    __slots__ = ['q']
n = N('n'); n.q = 3; n.r = 4
t(lambda: (n.q, n.r, sorted(n.__dict__)))
class P(types.ModuleType):
    def __getattribute__(self, name): return 'P' + name
t(lambda: P('p').abc)
t(lambda: isinstance(m, types.ModuleType))
