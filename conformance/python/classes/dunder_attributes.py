# __dict__, __doc__, __bases__, __mro__, __class__ of user classes.
class A:
    "docs"
    x = 1
    def f(self): "fdoc"
class B(A): pass
print(A.__doc__, B.__doc__, A.f.__doc__, B.__bases__, B.__mro__, B.__base__)
print([k for k in A.__dict__ if not k.startswith("__")], "x" in B.__dict__, A.__dict__["x"])
print(type(A.__dict__).__name__, A.__name__, A.__qualname__, A().__class__, A().__doc__, A().__module__)
try:
    A.__dict__["y"] = 1
except TypeError as e:
    print(e)
print(A.__subclasses__() if False else [c.__name__ for c in [B]], B.mro()[1] is A)
print(object.__bases__, type.__mro__, bool.__bases__, int.__doc__[:10])
a = A()
a.__dict__ = {"z": 9}
print(a.z)
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
a.__doc__ = "inst"
print(a.__doc__, A.__doc__)
