# Mro conflict texts.
def attempt(f):
    try: f()
    except TypeError as e: print(e)
class A: pass
class B(A): pass
class C(A): pass
def f():
    class X(A, B): pass
attempt(f)
class D(B, C): pass
class E(C, B): pass
def f():
    class X(D, E): pass
attempt(f)
def f():
    class X(object, A): pass
attempt(f)
def f():
    class X(A, A): pass
attempt(f)
def f():
    class X(int, float): pass
attempt(f)
def f():
    class X(dict, list, set): pass
attempt(f)
def f():
    class X(A, 1): pass
attempt(f)
def f():
    class X(lambda: 1): pass
attempt(f)
def f():
    class X(None): pass
attempt(f)
def f():
    class X('A'): pass
attempt(f)
def f():
    class X(bool): pass
attempt(f)
class M1(type): pass
class M2(type): pass
class P(metaclass=M1): pass
class Q(metaclass=M2): pass
def f():
    class X(P, Q): pass
attempt(f)
def f():
    class X(P, metaclass=M2): pass
attempt(f)
class S1: __slots__ = 'a'
class S2: __slots__ = 'b'
def f():
    class X(S1, S2): pass
attempt(f)
class S3: __slots__ = ()
class Ok(S1, S3): pass
def f():
    class X(Exception, S1): __slots__ = ()
attempt(f)
def f():
    class X(OSError, KeyError): pass
    print(X.__mro__)
attempt(f)
def f():
    class X(OSError, UnicodeError): pass
attempt(f)
def f():
    class X(UnicodeDecodeError, OSError): pass
attempt(f)
def f():
    class X(StopIteration, OSError): pass
attempt(f)
