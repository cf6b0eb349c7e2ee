# __set_name__ is called on whatever has it: subclasses of property, str, an exception, a class by its metaclass;
# a property used twice goes by its last name.
class Prop(property):
    def __set_name__(self, owner, name):
        print("property", owner.__name__, name)


class Text(str):
    def __set_name__(self, owner, name):
        print("str", self, name)


class Number(int):
    def __set_name__(self, owner, name):
        print("int", self, name)


class Error(Exception):
    def __set_name__(self, owner, name):
        print("exception", name)


class Meta(type):
    def __set_name__(self, owner, name):
        print("class", self.__name__, name)


class Inner(metaclass=Meta):
    pass


class A:
    p = Prop(lambda self: 1)
    t = Text("x")
    n = Number(5)
    e = Error()
    k = Inner
    first = property()
    second = first


for use in (lambda: A().first, lambda: setattr(A(), "second", 1), lambda: delattr(A(), "first")):
    try:
        use()
    except AttributeError as e:
        print(e)


class B:
    third = A.__dict__["first"]


try:
    A().first
except AttributeError as e:
    print(e)
