# Bound methods of types named.
class M(type):
    def __instancecheck__(cls, o): return super().__instancecheck__(o)
class C(metaclass=M): pass
for f in (lambda: int.__instancecheck__(), lambda: int.__subclasscheck__(1, 2), lambda: C.mro(1), lambda: int.mro(1), lambda: C.__subclasses__(1), lambda: type.__subclasses__(), lambda: C.__instancecheck__(1), lambda: type.__instancecheck__(C), lambda: dict.fromkeys(), lambda: bool.from_bytes(), lambda: int.from_bytes(b'', 'big', 1), lambda: float.fromhex(), lambda: float.fromhex('1', 2), lambda: str.maketrans(), lambda: bytes.fromhex(), lambda: bytearray.fromhex(1, 2)):
    try: print(f())
    except TypeError as e: print(e)
