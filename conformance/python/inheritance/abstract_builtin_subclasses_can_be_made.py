# Abstract builtin subclasses can be made.
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def need(self): ...
made = 0
for base in (int, str, list, dict, set, tuple, float, Exception, bytes, bytearray, frozenset, complex):
    c = type('C' + base.__name__, (A, base), {})
    try: c(); made += 1
    except TypeError as e: print(e)
    try: object.__new__(c)
    except TypeError as e: print(e)
print(made)
class New(A):
    def __new__(cls, *a): print('new', a); return super().__new__(cls)
for args in ((), (1,)):
    try: New(*args)
    except TypeError as e: print(e)
class Init(A):
    def __init__(self, *a): print('never')
for args in ((), (1,)):
    try: Init(*args)
    except TypeError as e: print(e)
class Meta(type(A)):
    def __call__(cls, *a): print('meta'); return super().__call__(*a)
class Called(A, metaclass=Meta): pass
try: Called()
except TypeError as e: print(e)
