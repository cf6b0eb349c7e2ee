# classmethod, staticmethod and property stacked with plain decorators and with each other.
import functools


def loud(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, len(args))
        return f(*args, **kwargs)
    return wrapper


class A:
    @loud
    def plain(self):
        return "plain"

    @classmethod
    @loud
    def cls(cls):
        return cls.__name__

    @staticmethod
    @loud
    def static(*a):
        return a

    @property
    @loud
    def prop(self):
        return "prop"

    @prop.setter
    @loud
    def prop(self, value):
        self.value = value

    @classmethod
    @property
    def class_property(cls):
        return "of " + cls.__name__

    @staticmethod
    @property
    def odd():
        return 1


a = A()
print(a.plain(), A.cls(), a.cls(), A.static(1), a.static(1, 2), a.prop)
a.prop = 5
print(a.value, A.class_property, a.class_property, type(A.odd).__name__)
print(A.cls.__wrapped__.__name__, A.__dict__["static"].__wrapped__.__name__, A.static.__name__)
print(A.__dict__["cls"].__func__ is A.__dict__["cls"].__wrapped__, A.__dict__["static"].__func__(3))
wrapped = staticmethod(len)
print(wrapped("four"), wrapped.__name__, classmethod(len).__func__ is len)
try:
    classmethod(len)("x")
except TypeError as e:
    print(e)
