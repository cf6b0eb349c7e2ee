# Class getitem forms.
class A:
    def __class_getitem__(cls, k): return cls.__name__, k
print(A[1], A[1, 2], A[:], A[()])
class B(A): pass
print(B['x'])
try: A()[1]
except TypeError as e: print(e)
class C: pass
try: C[1]
except TypeError as e: print(e)
class M(type):
    def __getitem__(cls, k): return 'meta', k
class D(A, metaclass=M): pass
print(D[1])
class E: __class_getitem__ = classmethod(lambda cls, k: k)
print(E[5])
class F: __class_getitem__ = None
try: F[1]
except TypeError as e: print(e)
try: int[1]
except TypeError as e: print(e)
try: type[1]
except TypeError as e: print(e)
print(type[int], list[1], dict[str, int])
try: type(C)[1]
except TypeError as e: print(e)
A.__class_getitem__ = classmethod(lambda cls, k: 'new')
print(A[0], B[0])
