# classify_class_attrs says of each attribute what it is and which class or metaclass it comes from.
import enum
import inspect
import types


class Meta(type):
    def from_meta(cls):
        return 1

    def __getattr__(cls, name):
        if name == "made_up":
            return 42
        raise AttributeError(name)

    def __dir__(cls):
        return [*super().__dir__(), "from_meta", "made_up", "nowhere"]


class Base:
    data = [1]

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass

    @property
    def prop(self):
        pass

    def method(self):
        pass

    @types.DynamicClassAttribute
    def dynamic(self):
        return 1


class Below(Base, metaclass=Meta):
    __slots__ = ("slot",)

    def method(self):
        pass

    builtin = len
    nested = int


class Color(enum.Enum):
    RED = 1

    def shade(self):
        return 1


for cls in (Base, Below, Color):
    print(cls.__name__)
    for row in inspect.classify_class_attrs(cls):
        if not row.name.startswith("__"):
            print(" ", row.name, row.kind, row.defining_class.__name__, type(row.object).__name__)
print(inspect.Attribute._fields)
