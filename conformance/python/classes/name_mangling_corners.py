# Private names: in nested classes, names of underscores only, parameters, keywords, imports, slots, strings left alone.
class A:
    __x = 1

    def m(self, __p=2, *, __k=3):
        __local = 4
        return self.__x, __p, __k, __local, sorted(locals())

    def __private(self):
        return "private"

    def call(self):
        return self.__private(), self._A__private()

    class Inner:
        __y = 5

        def n(self):
            return self.__y, self._Inner__y

    def set(self, other):
        other.__z = 6
        return other._A__z

    def kw(self, **kw):
        return kw

    def use(self):
        return self.kw(__a=1), getattr(self, "__x", "by string"), "__x"

    def glob(self):
        global __made
        __made = 7

    def dunder(self):
        __a__ = 1
        _ = __ = ___ = 2
        return sorted(locals())


class _Under:
    __v = 1


class ___(A):
    __w = 1


print(A().m(), A().call(), A.Inner().n(), A().set(A()), A().use(), A().dunder())
A().glob()
print("_A__made" in globals(), sorted(n for n in vars(A) if "A__" in n), "_Under__v" in vars(_Under), "__w" in vars(___))
try:
    A().m(_A__p=5, _A__k=6)
    print(A().m(_A__p=5, _A__k=6)[:3])
    A().m(__k=6)
except TypeError as e:
    print(e)
try:
    A().__x
except AttributeError as e:
    print(e)


class S:
    __slots__ = ("__h", "__d__")

    def __init__(self):
        self.__h = 1


print(S.__slots__, "_S__h" in vars(S), "__d__" in vars(S))
