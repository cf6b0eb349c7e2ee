# Subclasses listed.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in A.__subclasses__()], B.__subclasses__(), C.__subclasses__(), D.__subclasses__())
print(type.__subclasses__(A) == A.__subclasses__(), A.__subclasses__() is A.__subclasses__())
try: A().__subclasses__
except AttributeError as e: print(e)
D.__bases__ = (C,)
print([c.__name__ for c in B.__subclasses__()], [c.__name__ for c in C.__subclasses__()])
