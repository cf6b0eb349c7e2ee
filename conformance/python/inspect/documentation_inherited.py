# getdoc follows methods, properties and classes to the base that documents them; cleandoc evens indentation.
import inspect


class Base:
    """Base's text.

        indented
    """

    def method(self):
        """Of the method."""

    @property
    def prop(self):
        """Of the property."""

    @staticmethod
    def static():
        """Of the static one."""

    @classmethod
    def of_class(cls):
        """Of the class one."""

    attribute = 5


class Below(Base):
    def method(self):
        pass

    @property
    def prop(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass


class Own(Base):
    __doc__ = "own"


for thing in (Base, Below, Own, Below.method, Below().method, Below.prop, Below.static, Below.of_class, Base(), Below(), None):
    doc = inspect.getdoc(thing)
    print(repr(doc) if doc is None or len(doc) < 60 else "long")
for text in ("", "one", "  one", "one\n  two\n    three", "\n\n  a\n   b\n\n", "a\n\tb\n\t\tc", "one\n\n\n", "   \n  x", "a\nb\n c"):
    print(repr(inspect.cleandoc(text)))
print(inspect.getdoc(Base.method))
