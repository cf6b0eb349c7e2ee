# Default and custom repr and str.
import re
class A: pass
print(re.sub("0x[0-9a-f]+", "0x", repr(A())), A, repr(A))
class B:
    def __repr__(self): return "B!"
print(B(), str(B()), [B()], {"k": B()}, f"{B()}", "%s %r" % (B(), B()))
class C:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(C(), [C()], f"{C()} {C()!r} {C()!s} {C()!a}", "{} {!r}".format(C(), C()))
class D:
    def __str__(self): return 5
    def __repr__(self): return None
try:
    str(D())
except TypeError as e:
    print(e)
try:
    repr(D())
except TypeError as e:
    print(e)
class Sub(str): 
    def __str__(self): return "sub"
print(str(Sub("x")), Sub("x"), repr(Sub("x")))
print(re.sub("0x[0-9a-f]+", "0x", repr(A().__init__))[:30], A.__init__ is object.__init__)
def f(): pass
print(re.sub("0x[0-9a-f]+", "0x", repr(f)), re.sub("0x[0-9a-f]+", "0x", repr(B().__repr__)), repr(len), repr(int), repr(print))
