# __init__ through super() in diamonds: each once, in MRO order, keywords passed on, object complains about the rest.
class Base:
    def __init__(self, **kw):
        print("Base", kw)
        super().__init__(**kw)


class L(Base):
    def __init__(self, l=0, **kw):
        print("L", l)
        super().__init__(**kw)


class R(Base):
    def __init__(self, r=0, **kw):
        print("R", r)
        super().__init__(**kw)


class D(L, R):
    def __init__(self, *, d, **kw):
        print("D", d)
        super().__init__(**kw)


D(d=1, l=2, r=3)
for kw in ({"d": 1, "x": 5}, {}, {"d": 1, "d2": 2}):
    try:
        D(**kw)
    except TypeError as e:
        print(e)


class OnlyNew:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, *args):
        print("init", args)


class Neither:
    pass


class Both(OnlyNew, OnlyInit):
    pass


Both(1, 2)
OnlyNew(1)
OnlyInit(1)
for f in (lambda: Neither(1), lambda: Neither(a=1), lambda: object(1), lambda: object.__new__(OnlyInit, 5) and "fine",
          lambda: object.__new__(Neither, 5), lambda: object.__init__(OnlyInit(), 5), lambda: OnlyNew.__init__(OnlyNew(), 3),
          lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str)):
    try:
        print(f())
    except TypeError as e:
        print(e)
