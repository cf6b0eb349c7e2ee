# __call__, __bool__, __len__ truth, __index__, __int__, __float__, __round__ and friends.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class C:
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return False
    def __index__(self): return 3
    def __int__(self): return 30
    def __float__(self): return 3.5
    def __complex__(self): return 1 + 2j
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return "divmod"
    def __format__(self, spec): return f"<{spec}>"
    def __bytes__(self): return b"bytes"
    def __dir__(self): return ["z", "a"]
c = C()
print(c(1, x=2), bool(c), not c, [10, 20, 30, 40][c], int(c), float(c), complex(c), round(c), round(c, 2))
print(abs(c), -c, +c, ~c, divmod(c, 1), f"{c:>10}", f"{c}", format(c, "x"), bytes(c), dir(c), hex(c), bin(c), oct(c))
print("abcdef"[c:], list(range(c)), [0] * c, "ab" * c, "yes" if c else "no")
class B:
    def __bool__(self): return 1
err(bool, B())
class I:
    def __index__(self): return "x"
    def __int__(self): return "y"
    def __float__(self): return 1
err(int, I())
err(float, I())
err(lambda: [1][I()])
class L:
    def __len__(self): return 0
print(bool(L()), "t" if L() else "f")
import math
class F:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
print(math.floor(F()), math.ceil(F()))
class OnlyIndex:
    def __index__(self): return 65
print(int(OnlyIndex()), float(OnlyIndex()), chr(OnlyIndex()), complex(OnlyIndex()))
class BadFormat:
    def __format__(self, s): return 1
err(lambda: f"{BadFormat()}")
