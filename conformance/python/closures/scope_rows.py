# Scopes of functions, classes, comprehensions and f-strings.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# scopes
x='glob'
def s1():
    print(x)
    def i(): nonlocal y; y+=1; return y
    y=1; i(); return i(), y
t(s1)
def s2():
    print(x); x=1
t(s2)
def s3():
    del x
t(s3)
def s4():
    z=1; del z; return z
t(s4)
def s5():
    def i(): return q
    return i()
    q=1
t(s5)
def s6():
    q=1
    def i(): return q
    del q
    return i()
t(s6)
class S7:
    x='cls'; y=[x for _ in range(2)]; z=[i for i in x]; 
    def m(s): return x
    w=(lambda: x)()
print(S7.y,S7.z,S7().m(),S7.w)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
print([y:=5, y**2], (z:=1)+z, [last:=i for i in range(3)], last)
def s8():
    global newg; newg=5
s8(); print(newg); del newg; t(lambda: newg)
def s9():
    exec_=locals(); a=1; return sorted(locals())
print(s9())
class MN:
    __p=1
    def __q(s): return s.__p
    def r(s): return s.__q(), s._MN__p
    __slots_=1
    def __dunder__(s): return 2
print(MN().r(), sorted(n for n in dir(MN) if 'MN' in n)); t(lambda: MN().__p)
class _U:
    __z=3
print(_U._U__z)
def kw(a,/,b,*,c=1,**d): return a,b,c,d
t(kw,1,2,c=3,a=4); t(kw,1,b=2,z=3); t(kw,a=1,b=2); t(kw); t(kw,1,2,3)
i=10
for i in range(2): pass
else: print('else',i)
while i: i-=1
else: print('welse')
print(i if i else 'zero', not i, i or 'or', i and 'and', 1<2<3, 1<3>2, 1<2>3, (1 in [1])==True, 1 in [1]==True, not 1==2)
print(f'{1+1}', f'{x!r:>8}', f'{x=}', f'{x = !s:^10}', f'{1:{"0"}{5}}', f'{{}}', f"{'a' 'b'}", f'{(lambda q: q*2)(3)}', f'{x:{"<" if 1 else ">"}6}|', f'{3.14159:.{2}f}', f'{[i for i in range(2)]}', f'{ {1:2}[1] }', rf'\n{1}', f'{1,2}', f'{x!a}', f'{0x1f:#x}', f'{None}', f'{...}', f'''{
1}''')
