# Set name errors.
class Bad:
    def __set_name__(self, owner, name): raise ValueError('no', name)
try:
    class A: x = Bad()
except RuntimeError as e: print('RuntimeError', e, repr(e.__cause__))
except ValueError as e: print('ValueError', e)
class Bad2:
    def __set_name__(self): pass
try:
    class A: y = Bad2()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
class Order:
    def __set_name__(self, owner, name): print(name, owner.__name__, hasattr(owner, 'later'))
class A:
    b = Order(); a = Order(); later = 1; c = Order()
A.d = Order()
class Meta(type):
    def __init__(cls, n, b, ns): print('init', n); super().__init__(n, b, ns)
class A(metaclass=Meta): q = Order()
class Inst: pass
o = Inst(); o.__set_name__ = print
class A: z = o
try:
    type('T', (), {'k': Bad()})
except Exception as e: print(type(e).__name__, e)
