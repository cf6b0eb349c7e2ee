# __class__ of objects that derive from builtin types may become a class of the same layout.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A(list): pass
class B(list):
    def hello(self): return 'hi'
a = A([1, 2]); a.k = 1; a.__class__ = B
t(lambda: (a, a.hello(), type(a).__name__, a.k))
class D(dict): pass
def f(): a.__class__ = D
t(f)
class E1(ValueError): pass
class E2(ValueError): pass
e = E1('x'); e.__class__ = E2
t(lambda: repr(e))
def f():
    try: raise e
    except E2 as q: return 'caught', q.args
t(f)
class E3(KeyError): pass
def f(): e.__class__ = E3
t(f)
class S1(str): __slots__ = ()
class S2(str): __slots__ = ()
def f():
    s = S1('q'); s.__class__ = S2; return type(s).__name__, s
t(f)
class I1(int): pass
class I2(int): pass
def f():
    s = I1(5); s.__class__ = I2; return type(s).__name__, s + 1, hash(s)
t(f)
class F1: 
    __slots__=('a',)
class F2:
    __slots__=('a',)
def f():
    s = F1(); s.a=1; s.__class__ = F2; return s.a
t(f)
t(lambda: type("\ud800", (), {}))
t(lambda: type("é", (), {}).__name__)
