# dir() and the namespaces of classes.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
print(dir(object()))
class C: pass
print(dir(C())); print(dir(C)); print(sorted(C.__dict__))
class S: __slots__=('a',)
print(dir(S())); print(sorted(S.__dict__))
class E(Exception): pass
print(sorted(E.__dict__)); 
class I(int): pass
class T(str): pass
class L(list): pass
class D(dict): pass
class M(type): pass
class CC(C): pass
class W: __slots__=('__weakref__','__dict__')
class P(S): pass
class Q(S): __slots__=()
class R(S,C): pass
class St(set): pass
class Tu(tuple): pass
class F(float): pass
class By(bytes): pass
class Ba(bytearray): pass
for c in (I,T,L,D,M,CC,W,P,Q,R,St,Tu,F,By,Ba): print(c.__name__, list(c.__dict__))
print(C.__dict__); print(dir(1)); print(dir('')); print(dir(len)); 
for o in (property(), (), {1}, 1.0, 1j, b"", bytearray(), frozenset(), True, ..., NotImplemented, {}.keys(), {}.items(), {}.values()):
    print(type(o).__name__, [n for n in dir(o) if n not in ("__alloc__",)])
