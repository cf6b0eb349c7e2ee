# Class assigned to itself.
class A: pass
class L(list): pass
class I(int): pass
class S: __slots__ = ('x',)
class T(tuple): pass
class B(bytes): __slots__ = ()
for o in (A(), L(), I(5), S(), T(), B(), ValueError()):
    try: o.__class__ = type(o); print(type(o).__name__, 'fine')
    except TypeError as e: print(e)
