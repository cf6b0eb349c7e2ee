# Validation by descriptors, registries by __init_subclass__, totals by properties, reports by format.
import functools


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = {**getattr(owner, "fields", {}), name: self}

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} is not set") from None

    def __set__(self, obj, value):
        obj.__dict__[self.name] = self.check(value)

    def check(self, value):
        return value


class Typed(Field):
    kind = object

    def check(self, value):
        if not isinstance(value, self.kind) or isinstance(value, bool):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        return super().check(value)


class Positive(Field):
    def check(self, value):
        value = super().check(value)
        if value <= 0:
            raise ValueError(f"{self.name} must be positive: {value!r}")
        return value


class Int(Typed): kind = int
class Text(Typed): kind = str
class Count(Positive, Int): pass


class OneOf(Field):
    def __init__(self, *choices): self.choices = choices

    def check(self, value):
        if value not in self.choices:
            raise ValueError(f"{self.name}: {value!r} is not one of {self.choices}")
        return value


class Item:
    registry = {}

    def __init_subclass__(cls, *, tax=0, **kw):
        super().__init_subclass__(**kw)
        cls.tax = tax
        Item.registry[cls.__name__.lower()] = cls

    def __init__(self, **kw):
        for name in self.fields:
            setattr(self, name, kw.pop(name))
        if kw:
            raise TypeError(f"unknown: {sorted(kw)}")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"

    @classmethod
    def make(cls, kind, **kw):
        try:
            return cls.registry[kind](**kw)
        except KeyError as e:
            raise LookupError(f"cannot make {kind}: {e}") from e

    @property
    def total(self):
        return self.price * self.count * (100 + self.tax) // 100

    name, price, count = Text(), Count(), Count()


class Book(Item, tax=7):
    pages = Count()


class Tool(Item, tax=19):
    size = OneOf("S", "M", "L")


stock = []
for kind, kw in (("book", dict(name="Emma", price=950, count=3, pages=500)), ("tool", dict(name="Saw", price=2000, count=1, size="M")),
                 ("tool", dict(name="Saw", price=2000, count=1, size="XL")), ("book", dict(name=5, price=1, count=1, pages=1)),
                 ("book", dict(name="x", price=-1, count=1, pages=1)), ("book", dict(name="x", price=True, count=1, pages=1)),
                 ("toy", {}), ("book", dict(name="x")), ("tool", dict(name="a", price=1, count=2, size="S", color="red"))):
    try:
        stock.append(Item.make(kind, **kw))
    except (TypeError, ValueError, LookupError) as e:
        print(type(e).__name__, e, "|", repr(e.__cause__))
for item in sorted(stock, key=lambda i: i.total, reverse=True):
    print(f"{item.name:<8}|{item.total / 100:>10,.2f}|{type(item).__name__:^8}|{item!r}")
try:
    stock[0].count -= 10
except ValueError as e:
    print(e, stock[0].count)
print(sorted(Item.fields), sorted(Book.fields), sorted(Tool.fields), Book.price is Item.price, "pages" in Item.fields)
print(functools.reduce(lambda t, i: t + i.total, stock, 0), Item.registry["book"].__mro__[1].__name__)
try:
    object.__new__(Book).name
except AttributeError as e:
    print(e)
