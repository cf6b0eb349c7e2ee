# Classes of text and bytes that say by a method which number, bytes or text they are.
class T(str):
    def __int__(self):
        return 77


class B(bytes):
    def __index__(self):
        return 3


class A(bytearray):
    def __index__(self):
        return 2

    def __repr__(self):
        return "repr of A"


class Bad(str):
    def __index__(self):
        return "x"


class Hint:
    def __len__(self):
        return -1

    def __iter__(self):
        return iter([1])


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: int(T("5")))
show(lambda: int(B(b"9")))
show(lambda: bytes(A(b"ab")))
show(lambda: bytearray(A(b"abc")))
show(lambda: int(Bad("5")))
show(lambda: "%d" % T("1"))
show(lambda: str(A(b"q")))
show(lambda: "%s" % A(b"q"))
show(lambda: [A(b"q")])
show(lambda: bytes(Hint()))
show(lambda: list(reversed(T("ab"))))


class NoLen:
    def __getitem__(self, i):
        return i


show(lambda: reversed(NoLen()))
show(lambda: reversed(5))
show(lambda: chr(2**31))
show(lambda: chr(2**62))
show(lambda: chr(-2**70))
show(lambda: complex("1_e1"))
show(lambda: complex("1__0"))
show(lambda: complex("1_0"))
show(lambda: complex("1+"))
show(lambda: sum(1.5, start="x"))
show(lambda: sum([], start="x"))
show(lambda: object.__init__([], 1))
show(lambda: object.__init__({}, 1))
show(lambda: object.__init__(5, 1))
show(lambda: object.__init__(object(), 1))
