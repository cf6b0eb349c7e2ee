# Objects of any kind are descriptors when their class has __get__, __set__ or __delete__.
import types, enum, collections, datetime, decimal, io, functools, array
def make(base, *args):
    def __get__(self, instance, owner=None):
        return ("got", base.__name__, instance is not None, owner and owner.__name__)
    try:
        cls = type("D", (base,), {"__get__": __get__})
        return cls(*args)
    except TypeError as e:
        print(base.__name__, "no base", e)
def f(*a): return "f"
cases = [(object,), (int, 5), (float, 1.5), (str, "x"), (bytes, b"x"), (bytearray, b"x"), (list, [1]), (tuple, (1,)), (dict,), (set,), (frozenset,),
  (complex, 1), (property, f), (classmethod, f), (staticmethod, f), (type, "T", (), {}), (types.ModuleType, "m"), (Exception, 1), (collections.deque, [1]),
  (collections.OrderedDict,), (collections.defaultdict, int), (collections.Counter,), (datetime.date, 2020, 1, 1), (datetime.datetime, 2020, 1, 1), (datetime.timedelta, 1), (decimal.Decimal, 1),
  (io.StringIO,), (functools.partial, f), (array.array, "i"), (enumerate, []), (types.SimpleNamespace,), (super, int), (map, f, []), (datetime.time, 1), (io.BytesIO,), (functools.cached_property, f), (functools.partialmethod, f)]
for base, *args in cases:
    d = make(base, *args)
    if d is None: continue
    class C:
        x = d
        def go(self): return self.x
        def call(self): return self.x()
    c = C()
    print(base.__name__, c.x, C.x, c.go(), c.go())
    try: print(c.call())
    except TypeError as e: print(e)
    c.__dict__["x"] = 1
    print(c.x, C.__dict__["x"] is d)
    # data descriptors
    def __set__(self, instance, value): instance.__dict__["seen"] = value
    def __delete__(self, instance): instance.__dict__["gone"] = True
    try: type(d).__set__ = __set__; type(d).__delete__ = __delete__
    except TypeError as e: print('fixed'); continue
    c = C()
    c.__dict__["x"] = 1
    c.x = 5
    del c.x
    print(c.x, sorted(k for k in c.__dict__))
    class S(C):
        def sup(self): return super().x
        @classmethod
        def csup(cls): return super().x
    print(S().sup(), S.csup(), getattr(S(), "x"))
# __set__ alone: reading sees the instance first.
for base, *args in cases:
    seen = []
    try: d = type("D", (base,), {"__set__": lambda s, i, v: seen.append(v)})(*args)
    except TypeError: continue
    if base in (property, staticmethod, classmethod): continue
    class C: x = d
    c = C()
    try:
        c.x = 1
        print(base.__name__, seen, c.__dict__, type(c.x) is type(d))
    except Exception as e: print(base.__name__, type(e), e)
# And their __set_name__ is called.
for base, *args in cases:
    try: d = type("D", (base,), {"__set_name__": lambda s, o, n: print(base.__name__, o.__name__, n)})(*args)
    except TypeError: continue
    class C: attr = d

# A method of a class kept in a mapping that binds its values.
class Table(dict):
    def __get__(self, instance, owner=None):
        return {name: f.__get__(instance) for name, f in self.items()}


class Machine:
    def start(self, n):
        return "start", n

    table = Table(go=start)

    def run(self, name, n):
        return self.table[name](n)


for i in range(3):
    print(Machine().run("go", i))


class classproperty(property):
    def __get__(self, instance, owner=None):
        return self.fget(owner)


class Config:
    @classproperty
    def name(cls):
        return cls.__name__.lower()


class Other(Config):
    pass


for i in range(3):
    print(Config.name, Config().name, Other().name)

# What a derived class adds around the builtin way.
import functools


def around(base):
    class Derived(base):
        def __get__(self, instance, owner=None):
            print("get", base.__name__, instance is not None, owner and owner.__name__)
            return super().__get__(instance, owner)

    return Derived


class DerivedProperty(around(property)):
    def __set__(self, instance, value):
        print("set", value)
        super().__set__(instance, value)

    def __delete__(self, instance):
        print("delete")
        property.__delete__(self, instance)


class Around:
    value = DerivedProperty(lambda self: self.seen, lambda self, v: self.__dict__.update(seen=v),
                            lambda self: self.__dict__.clear())
    cls = around(classmethod)(lambda cls, *a: (cls.__name__, a))
    static = around(staticmethod)(lambda *a: a)
    cached = around(functools.cached_property)(lambda self: 3)
    part = around(functools.partialmethod)(lambda self, *a: a, 1)


for i in range(2):
    a = Around()
    a.value = 5
    print(a.value, a.cls(1), Around.cls(2), a.static(3), Around.static(4), a.part(2))
    print(type(Around.value).__name__)
    del a.value
    print(vars(a))
print(Around().cached, type(Around.cached).__name__)
