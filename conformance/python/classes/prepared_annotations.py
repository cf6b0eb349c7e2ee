# A namespace from __prepare__ that brings annotations keeps them; keywords of class statements that are given
# twice or come from no mapping.
class Lower:
    def __init__(self):
        self.held = {}

    def __setitem__(self, key, value):
        self.held[key.lower()] = value

    def __getitem__(self, key):
        return self.held[key]


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        return {"__annotations__": Lower()}

    def __new__(mcs, name, bases, namespace, **keywords):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        pass


class A(metaclass=Prepared):
    UPPER: "first"
    Mixed: int = 5


print(A.__annotations__.held, A.Mixed)


class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if key.startswith("__ann"):
            print("get", key)
        return super().__getitem__(key)


class Logging(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Logged()


class B(metaclass=Logging):
    x: int


print(B.__annotations__)


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def twice():
    class C(metaclass=Prepared, **{"metaclass": Prepared}):
        pass


def twice_in_mappings():
    class C(metaclass=Prepared, **{"a": 1}, **{"a": 2}):
        pass


def no_mapping():
    class C(**5):
        pass


def no_names():
    class C(**{1: 2}):
        pass


def no_bases():
    class C(*5):
        pass


for call in (twice, twice_in_mappings, no_mapping, no_names, no_bases):
    attempt(call)
attempt(lambda: type(1, a=1))
attempt(lambda: type(a=1))
attempt(lambda: type("A", (), {}, a=1))
