# Isinstance and issubclass rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class M(type):
    def __instancecheck__(cls, o): return 'truthy'
    def __subclasscheck__(cls, o): return []
class A(metaclass=M): pass
class B: __class__ = int
class Fake:
    @property
    def __class__(self): raise AttributeError('no class')
class Bases:
    __bases__ = (int,)
class BadBases:
    __bases__ = 5
attempt(lambda: isinstance(1, int)); attempt(lambda: isinstance(True, int)); attempt(lambda: isinstance(1, (str, (float, (int,))))); attempt(lambda: isinstance(1, ())); attempt(lambda: isinstance(1, 5)); attempt(lambda: isinstance(1, (5,))); attempt(lambda: isinstance(1, (int, 5))); attempt(lambda: isinstance(1, [int])); attempt(lambda: isinstance(1, int | str)); attempt(lambda: isinstance('', int | None)); attempt(lambda: isinstance(None, int | None)); attempt(lambda: isinstance([], list[int])); attempt(lambda: isinstance(1, int | list[int])); attempt(lambda: isinstance([], int | list[int])); attempt(lambda: isinstance(1)); attempt(lambda: isinstance(1, int, 2)); attempt(lambda: isinstance(1, 'int')); attempt(lambda: isinstance(5, A)); attempt(lambda: isinstance(A(), A)); attempt(lambda: isinstance(B(), int)); attempt(lambda: isinstance(Fake(), int)); attempt(lambda: isinstance(1, Bases())); attempt(lambda: isinstance(1, BadBases())); attempt(lambda: isinstance(1, None)); attempt(lambda: isinstance(1, object)); attempt(lambda: isinstance(int, type)); attempt(lambda: isinstance(type, object))
attempt(lambda: issubclass(bool, int)); attempt(lambda: issubclass(int, (str, object))); attempt(lambda: issubclass(int, A)); attempt(lambda: issubclass(5, int)); attempt(lambda: issubclass(int, 5)); attempt(lambda: issubclass(Bases(), int)); attempt(lambda: issubclass(BadBases(), int)); attempt(lambda: issubclass(int, int | str)); attempt(lambda: issubclass(list[int], list)); attempt(lambda: issubclass(list, list[int])); attempt(lambda: issubclass(type, object)); attempt(lambda: issubclass(object, type)); attempt(lambda: issubclass()); attempt(lambda: issubclass(int)); attempt(lambda: issubclass(int, ())); attempt(lambda: issubclass(A, A))
def deep(n):
    t = int
    for _ in range(n): t = (t,)
    return t
attempt(lambda: isinstance(1, deep(50))); attempt(lambda: isinstance(1, deep(100000)))
