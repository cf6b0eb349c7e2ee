# Defining __eq__ drops __hash__; inheriting, None, explicit; equal keys of different types; hash results.
class E:
    def __eq__(self, o): return True


class H(E):
    def __hash__(self): return 1


class Sub(H):
    def __eq__(self, o): return False


class Back(Sub):
    __hash__ = H.__hash__


class Big:
    def __hash__(self): return 2**70 + 5


class Neg:
    def __hash__(self): return -1


class Bad:
    def __hash__(self): return "x"


class Boolean:
    def __hash__(self): return True


for cls in (E, H, Sub, Back, Big, Neg, Bad, Boolean):
    try:
        print(cls.__name__, hash(cls()), cls.__hash__ is None, cls in {cls})
    except TypeError as e:
        print(cls.__name__, e, cls.__hash__ is None)
print(hash(Big()) == hash(2**70 + 5), hash(-1) == hash(-2), hash(2**61 - 1), hash(float("inf")), hash(1.0) == hash(True))
d = {1: "int", 1.0: "float", True: "bool", 1 + 0j: "complex"}
print(d, {0: 1, False: 2, 0.0: 3, -0.0: 4}, {"1": 1, 1: 2}, len({0.1 + 0.2, 0.3}))
for f in (lambda: {E(): 1}, lambda: {Sub()}, lambda: E() in {}, lambda: hash([]), lambda: hash({}), lambda: hash(([],)), lambda: {[]: 1},
          lambda: {{}}, lambda: set([[]]), lambda: {1: 2}[[]], lambda: [] in {1}, lambda: {}.get({}), lambda: frozenset([set()]),
          lambda: dict([([], 1)]), lambda: hash(slice(1)), lambda: hash(bytearray())):
    try:
        print(f())
    except TypeError as e:
        print(e)
