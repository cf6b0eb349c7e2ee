# A subclass of property keeps the getter's docstring, whatever its own says.
class Documented(property):
    """The subclass's own text."""


class Plain(property):
    pass


class Uses:
    @Documented
    def a(self):
        """text of a"""
        return 1

    @a.setter
    def a(self, value):
        """not this one"""

    @Plain
    def b(self):
        """text of b"""

    @Documented
    def c(self):
        return 3

    d = Documented(lambda self: 4, doc="given")


print(Uses.a.__doc__, Uses.b.__doc__, Uses.c.__doc__, Uses.d.__doc__)
print(Uses().a, Uses().c, Uses().d)
print(Documented.__doc__, Plain.__doc__ == property.__doc__ or Plain.__doc__)
print(type(Uses.a).__name__, Uses.a.fset is not None)
