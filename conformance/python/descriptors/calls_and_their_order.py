# Which of instance, class and descriptor answers: reading, writing, deleting, on instances and on classes.
class Data:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        return f"{self.name}.get({type(obj).__name__}, {owner.__name__ if owner else None})"

    def __set__(self, obj, value):
        print(f"{self.name}.set({value})")

    def __delete__(self, obj):
        print(f"{self.name}.delete")


class NonData:
    def __get__(self, obj, owner):
        return "nondata", obj is None


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["s"] = value


class Meta(type):
    m = Data("meta")
    both = Data("meta both")
    n = NonData()


class C(metaclass=Meta):
    d = Data("d")
    n = NonData()
    s = SetOnly()
    both = Data("class both")


c = C()
print(c.d, C.d)
c.d = 5
c.__dict__["d"] = "hidden"
print(c.d, c.__dict__)
del c.d
print(c.n)
c.n = "own"
print(c.n)
del c.n
print(c.n, type(c.s).__name__)
c.s = 1
print(c.s, C.m, C.both, C.n)
C.m = 3
try:
    c.m
except AttributeError as e:
    print(e)
C.d = "replaced"
print(c.d)
try:
    del c.s
except AttributeError as e:
    print(e)
print(Data("x").__get__(None), Data("y").__get__(5, int))
