# Every pattern kind over many subjects.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# match, comprehensions, scopes, unpack, assign
from collections import OrderedDict, defaultdict, namedtuple, UserDict, UserList, deque
from dataclasses import dataclass
import enum
class Color(enum.Enum): R=1; G=2
@dataclass
class P: x:int; y:int=0
class Q:
    __match_args__=('a','b')
    def __init__(s,a,b): s.a=a; s.b=b
class NT(namedtuple('NT','u v')): pass
def m(s):
    match s:
        case 0|1 as n: return 'n',n
        case -3: return 'neg'
        case 1.5|2+3j|-1-2j: return 'num'
        case 'a'|b'b': return 'sb'
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty'
        case [x]: return 'one',x
        case [1,*r] if len(r)>2: return 'r',r
        case [x,(y,*_)]: return 'nest',x,y
        case [*a,9]: return 'end',a
        case (x,y,*z): return 'seq',x,y,z
        case {'k':v,**rest} if v: return 'k',v,rest
        case {'a':{'b':[_,q]}}: return 'deep',q
        case {1:_}: return 'one key'
        case {}: return 'map'
        case Color.R: return 'red'
        case P(x=0,y=yy): return 'P0',yy
        case P(a,b): return 'P',a,b
        case Q(1,b=z): return 'Q',z
        case str(s2): return 'str',s2
        case int()|float(): return 'intf'
        case bytes(): return 'bytes'
        case type(): return 'type'
        case object(real=rr): return 'real',rr
    return 'nothing'
for s in [0,1,True,-3,1.5,2+3j,-1-2j,'a',b'b',None,[],[5],[1,2,3,4],[1,(2,3)],[5,6,9],(1,2),(1,2,3),{'k':1,'z':2},{'k':0},{'a':{'b':[1,2]}},{1:2},{},Color.R,Color.G,P(0,5),P(3,4),Q(1,2),Q(2,2),'hello',7,2.5,b'zz',int,1j,NT(1,2),range(3),deque([1,2]),UserList([1]),UserDict({'k':3}),OrderedDict(k=1),defaultdict(int,k=2),bytearray(b'ab'),memoryview(b'ab'),{1,2},iter([1]),'']: print(plain(repr(s))[:40], end=' '); t(m,s)
def bad():
    match 1:
        case Q(1,2,3): pass
t(bad)
def bad():
    match Q(1,2):
        case Q(1,2,3): pass
t(bad)
def bad():
    match Q(1,2):
        case Q(1,a=1): pass
t(bad)
def bad():
    match 5:
        case int(1,2): pass
t(bad)
def bad():
    match 5:
        case m(): pass
t(bad)
class W1: __match_args__=['a']
class W2: __match_args__=(1,)
class W3: __match_args__=('a',)
for w in (W1,W2,W3):
    def bad():
        match w():
            case w(1): return 1
        return 0
    t(bad)
class Meta(type):
    def __instancecheck__(c,o): return o==5
class MI(metaclass=Meta): pass
def f(x):
    match x:
        case MI(): return 'MI'
    return 'no'
print(f(5),f(6))
