# Unpacking assignments and displays, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# unpack
def u(f): t(f)
def a1(): a,b=1
def a2(): a,b=1,
def a3(): a,b=1,2,3
def a4(): a,*b=[]
def a5(): a,*b,c=[1]
def a6(): (a,b),c=[1,2],3; return a,b,c
def a7(): *a,=(1,2); return a
def a8(): [a,b]='xy'; return a,b
def a9(): a,b={'p':1,'q':2}; return a,b
def a10(): a,b={1}; 
def a11():
    for a,(b,*c) in [(1,(2,3,4))]: return a,b,c
def a12(): a,b=iter([1,2,3])
def a13(): a=b=c=[]; a.append(1); return b,c
def a14():
    i=0; l=[0,0]; i,l[i]=1,5; return i,l
def a15(): x=[1,2,3]; x[0],x[1]=x[1],x[0]; return x
def a16(): return [*range(2),*'ab',*{1:2}],(*[1],),{*[1],*[2]},{**{'a':1},'b':2,**{'a':3}}
def a17(): return [*1]
def a18(): return {**1}
def a19(): return {**[1]}
def a20(): a,b,*c=b'xyz'; return a,b,c
class It:
    def __iter__(s): yield 1; raise ValueError('mid')
def a21(): a,b=It()
class G:
    def __getitem__(s,i):
        if i<2: return i
        raise IndexError
def a22(): a,b=G(); return a,b
def a23(): a,b=G; 
def a24(): a,b=None
for f in (a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20,a21,a22,a23,a24): t(f)
