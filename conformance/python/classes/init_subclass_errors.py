# Init subclass errors.
class A:
    def __init_subclass__(cls, req, /, opt=1, **kw): pass
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def f():
    class B(A): pass
attempt(f)
def f():
    class B(A, req=1): pass
attempt(f)
def f():
    class B(zz=1): pass
attempt(f)
def f():
    class B(object, zz=1, yy=2): pass
attempt(f)
class Base:
    def __init_subclass__(cls, **kw):
        print(cls.__name__, kw, cls.__dict__.get('x'))
        super().__init_subclass__(**kw)
class C(Base): x = 1
attempt(lambda: type('D', (Base,), {'x': 2}, key=3))
class E(C): pass
print(Base.__init_subclass__.__self__ is Base)
attempt(lambda: Base.__init_subclass__(5))
attempt(lambda: object.__init_subclass__(1))
attempt(lambda: object.__init_subclass__(a=1))
