# Class pattern errors.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: pass
class B: __match_args__ = ('x', 'x')
class C: __match_args__ = ['x']
class D: __match_args__ = (1,)
class E:
    __match_args__ = ('x',)
    x = 1
def f1():
    match A():
        case A(1): return 1
def f2():
    match B():
        case B(1, 2): return 1
def f3():
    match C():
        case C(1): return 1
def f4():
    match D():
        case D(1): return 1
def f5():
    match E():
        case E(1, x=1): return 1
def f6():
    match E():
        case E(1, 2): return 1
def f7():
    match 1:
        case int(1, 2): return 1
def f8():
    x = 5
    match 1:
        case x(): return 1
def f9():
    match 1:
        case int(real=1, imag=0): return 'real'
def f10():
    match A():
        case A(1, 2, 3): return 1
def f11():
    match {'a': 1}:
        case dict(x): return x
def f12():
    match (1, 2):
        case tuple((a, b)): return a + b
def f13():
    match 5:
        case list() | 3: return 1
        case _: return 'none'
class D2(B): pass
def f14():
    match D2():
        case B(): return 'D2 is B'
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14): attempt(f)
