# Precedence of data descriptors, instance dict, non-data descriptors.
class Data:
    def __get__(self, o, t): return ("data", o is None, t.__name__)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("delete")
class NonData:
    def __get__(self, o, t): return ("nondata", o is None)
class C:
    d = Data()
    n = NonData()
c = C()
print(c.d, C.d, c.n, C.n)
c.__dict__["d"] = "shadow"
c.__dict__["n"] = "shadow"
print(c.d, c.n)
c.d = 5
del c.d
c.n = "again"
print(c.n, c.__dict__)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class E:
    s = SetOnly()
e = E()
print(type(e.s).__name__)
e.s = 4
print(e.s)
class ReadOnly:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError("read-only")
class F:
    r = ReadOnly()
try:
    F().r = 3
except AttributeError as x:
    print(x)
class NoDel:
    def __set__(self, o, v): pass
class G:
    x = NoDel()
try:
    del G().x
except AttributeError as x:
    print(x)
