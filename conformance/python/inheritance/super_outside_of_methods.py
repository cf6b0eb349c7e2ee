# Super outside of methods.
def f(): return super().m()
def g(self): return super().m()
for call in (f, lambda: g(1), lambda: super(), lambda: super(int, 5).bit_length(), lambda: super(5, 5), lambda: super(int, 'x'), lambda: super(int, bool).__name__, lambda: super(int, True).__add__(2), lambda: super(1, 2, 3), lambda: super(type=int), lambda: super(int).real, lambda: super(int).__thisclass__, lambda: super(int).__self__, lambda: super(bool, True).__self_class__, lambda: repr(super(bool, True)), lambda: repr(super(bool)), lambda: super(int, None), lambda: super(bool, True).nope, lambda: setattr(super(bool, True), 'x', 1), lambda: delattr(super(bool, True), 'x'), lambda: super(bool, True) + 1, lambda: super(object, 5).real, lambda: super(type, int).mro(), lambda: super(bool, True).__init__()):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
class C:
    try: super()
    except RuntimeError as e: print(e)
    def m(): return super()
try: C.m()
except RuntimeError as e: print(e)
class D:
    @staticmethod
    def s(): return super()
    @staticmethod
    def t(x): return super().__repr__()
    @classmethod
    def c(cls): return super().__new__(cls)
try: D.s()
except RuntimeError as e: print(e)
try: D.t(5)
except TypeError as e: print(e)
print(type(D.c()).__name__, D.t(D())[:18])
