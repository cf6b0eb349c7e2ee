# __init_subclass__ and __set_name__.
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append(cls.__name__)
class A(Base, tag="x"): pass
class B(A): pass
class C(Base, tag=3): pass
print(Base.subs, A.tag, B.tag, C.tag)
class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get(self.name, "unset")
    def __set__(self, o, v): o.__dict__[self.name] = v
class M:
    a = Field()
    b = Field()
m = M()
print(m.a)
m.a = 5
print(m.a, m.b, M.a.name)
try:
    class D(Base, other=1): pass
except TypeError as e:
    print(e)
class Plain: pass
try:
    class E(Plain, x=1): pass
except TypeError as e:
    print(e)
