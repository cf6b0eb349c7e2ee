# type(name, bases, dict) hands over to the metaclass of the bases.
class Meta(type):
    def __new__(meta, name, bases, ns, **k):
        print("new", meta.__name__, name, [b.__name__ for b in bases], sorted(k))
        return super().__new__(meta, name, bases, ns)

    def __init__(cls, name, bases, ns, **k):
        print("init", name, sorted(k))
        super().__init__(name, bases, ns)


class Base(metaclass=Meta):
    pass


made = type("Made", (Base,), {"a": 1}, tag=2)
print(type(made).__name__, made.a)
print(type(type("Other", (), {})).__name__)


class Other(type):
    pass


try:
    Other("Clash", (Base,), {})
except TypeError as e:
    print(e)
