# Which operand is asked first; NotImplemented; error texts.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class A:
    def __add__(self, o): print("A.add"); return NotImplemented
    def __radd__(self, o): print("A.radd"); return "A.radd"
class B:
    def __radd__(self, o): print("B.radd"); return "B.radd"
class S(A):
    def __radd__(self, o): print("S.radd"); return "S.radd"
print(A() + B())
print(A() + S())
print(1 + A())
err(lambda: A() + A())
err(lambda: A() + 1)
class T(A): pass
err(lambda: A() + T())
class M:
    def __mul__(self, o): return NotImplemented
err(lambda: M() * 3)
err(lambda: M() @ M())
err(lambda: -M())
err(lambda: ~M())
err(lambda: abs(M()))
err(lambda: M() ** 2)
err(lambda: divmod(M(), 1))
def iadd():
    m = M()
    m += 1
def imul():
    m = M()
    m *= 1
err(iadd)
err(imul)
class I:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return "add"
i = I()
i += 1
print(i)
class P:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b): return ("rpow", b)
print(P() ** 2, pow(P(), 2), pow(P(), 2, 3), 2 ** P())
class Sub(int):
    def __radd__(self, o): return "sub first"
print(1 + Sub(2), Sub(2) + 1)
