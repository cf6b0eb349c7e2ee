# Augmented assignment to every target, with and without in-place methods.
class I:
    def __init__(s, v): s.v = v
    def __repr__(s): return f"I({s.v})"
for op in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    def make(op):
        def inplace(s, o): return I(f"{op}= {o}")
        def plain(s, o): return I(f"{op} {o}")
        def refl(s, o): return I(f"r{op} {o}")
        return inplace, plain, refl
    a, b, c = make(op)
    setattr(I, f"__i{op}__", a); setattr(I, f"__{op}__", b); setattr(I, f"__r{op}__", c)
x = I(0); x += 1; print(x); x = I(0); x -= 1; print(x); x = I(0); x *= 1; print(x); x = I(0); x /= 1; print(x); x = I(0); x //= 1; print(x)
x = I(0); x %= 1; print(x); x = I(0); x **= 1; print(x); x = I(0); x <<= 1; print(x); x = I(0); x >>= 1; print(x); x = I(0); x &= 1; print(x); x = I(0); x |= 1; print(x); x = I(0); x ^= 1; print(x); x = I(0); x @= 1; print(x)
y = 5; y += I(1); print(y); y = 5; y @= I(1); print(y); y = "s"; y *= I(2); print(y); y = [1]; y += I(3) if False else (2, 3); print(y)
class N(I):
    __iadd__ = None
    def __isub__(s, o): return NotImplemented
    __sub__ = lambda s, o: "sub"
n = N(1)
try: n += 1
except TypeError as e: print(e)
n -= 1; print(n)
a = b = [1]; a += [2]; print(a, b, a is b); a = a + [3]; print(a, b)
a = b = (1,); a += (2,); print(a, b)
a = b = {1}; a |= {2}; print(b); a &= {2}; print(b); a -= {2}; print(b); a ^= {5}; print(b)
a = b = {1: 2}; a |= {3: 4}; print(b); a |= [(5, 6)]; print(b)
s = t = "a"; s += "b"; print(s, t); s *= 3; print(s); s %= () if False else (); print(s)
l = [1]; l *= 3; print(l); l += "ab"; print(l); l += {7: 8}; print(l)
for bad in ("l += 1", "l *= 'a'", "s += 1", "t2 += [1]", "d |= 1", "q &= [1]", "n1 -= 'a'", "none += 1"): pass
def wrong(f):
    try: f()
    except TypeError as e: print(e)
def w1(): l = [1]; l += 1
def w2(): l = [1]; l *= "a"
def w3(): s = "a"; s += 1
def w4(): t = (1,); t += [1]
def w5(): d = {}; d |= 1
def w6(): q = {1}; q &= [1]
def w7(): n = 1; n -= "a"
def w8(): n = None; n += 1
def w9(): n = 1; n **= "a"
def w10(): n = 1.5; n //= []
def w11(): b = b"a"; b += "a"
def w12(): b = bytearray(); b += "a"
def w13(): n = 1; n @= 2
def w14(): n = 1; n <<= 1.0
def w15(): f = len; f += 1
for f in (w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15): wrong(f)
t = ([1], 2)
try: t[0] += [3]
except TypeError as e: print(e, t)
class P:
    _v = 0
    @property
    def v(s): print("get"); return s._v
    @v.setter
    def v(s, x): print("set", x); s._v = x
p = P(); p.v += 5; p.v *= 3
class D(dict):
    def __getitem__(s, k): print("get", k); return 10
    def __setitem__(s, k, v): print("set", k, v)
d = D(); d["a"] += 1; d[1, 2] -= 3; d[1:2] **= 2
def counter():
    n = 0
    def inc(k=1):
        nonlocal n; n += k; return n
    return inc
c = counter(); print(c(), c(5), c())
total = 0
def add():
    global total; total += 7
add(); add(); print(total)
x = 7; x //= 2; x **= 3; x <<= 2; x |= 1; x ^= 5; x >>= 1; x &= 0xff; x %= 50; x -= 100; print(x)
x = 7.5; x //= 2; x **= 2; x %= 4; x /= 2; print(x)
x = True; x += True; print(x, type(x)); x = True; x |= False; print(x); x &= 1; print(x)
x = 1 + 2j; x *= 1j; x **= 2; x /= 2; x -= 1; print(x)
