# __index__ in slices, ranges, repetition and formatting; results that are bool or a subclass of int.
import warnings
warnings.simplefilter("ignore")


class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


class Sub(int):
    def __index__(self): return 99


print("abcdef"[I(2)], "abcdef"[I(1):I(4)], [1, 2] * I(2), list(range(I(3))), hex(I(255)), bin(I(5)), oct(I(8)), chr(I(65)))
print([10, 20, 30][Sub(1)], "ab" * Sub(2), list(range(Sub(2))), "abc"[Sub(0)], hex(Sub(5)), divmod(7, Sub(2)))
print(I(True).__index__(), "ab"[I(True)], (1).__index__(), True.__index__(), Sub(4).__index__())
print("%d %x %c" % (3, I(255), I(65)), f"{Sub(5)}", round(2.567, I(2)), round(1234, I(-2)), int("z", I(36)), pow(2, 3, 5))
print((5).to_bytes(I(2), "big"), bytes(I(3)), bytearray(I(2)), b"abc"[I(1)], memoryview(b"abc")[I(0)], (1).__lshift__(2))
for f in (lambda: "abc"[I(1.5)], lambda: "abc"[I("1")], lambda: [1][I(None)], lambda: range(I(2.0)), lambda: "a" * I("b"),
          lambda: hex(I([])), lambda: "%x" % I(2.5), lambda: "%d" % I(5), lambda: I(1) + 1, lambda: int(I(2.5)), lambda: "abc"[I(10**30)],
          lambda: [1] * I(10**30), lambda: chr(I(-1)), lambda: 1 << I(2)):
    try:
        print(f())
    except (TypeError, IndexError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
