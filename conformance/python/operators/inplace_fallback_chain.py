# Augmented assignment tries the in-place method, then the plain one, then the reflected one of the right operand.
class Plain:
    def __add__(self, o): return "plain add"


class In(Plain):
    def __iadd__(self, o): return "in place"


class InDeclines(Plain):
    def __iadd__(self, o): return NotImplemented


class Declines:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return NotImplemented


class Right:
    def __radd__(self, o): return "right of " + type(o).__name__


class InNone(Plain):
    __iadd__ = None


class Nothing:
    pass


for left in (Plain, In, InDeclines, Declines, InNone, Nothing):
    for right in (Right, Nothing):
        x = left()
        try:
            x += right()
            print(left.__name__, right.__name__, x)
        except TypeError as e:
            print(left.__name__, right.__name__, "TypeError", e)
x = 5
x += Right()
print(x)
x = [1]
x += Right() if False else (2, 3)
print(x)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)


class Attr:
    @property
    def v(self):
        print("get")
        return 10

    @v.setter
    def v(self, value):
        print("set", value)


a = Attr()
a.v += 5
a.v -= 1
