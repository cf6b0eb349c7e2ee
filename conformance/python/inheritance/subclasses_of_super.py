# Subclasses of super: their own __new__, __init__, attributes and methods; and super objects without a class.
class Base:
    greeting = "hello"

    def who(self):
        return "base of " + type(self).__name__


class Derived(Base):
    greeting = "hi"

    def who(self):
        return "derived"


class Plain(super):
    """Adds nothing but a place for attributes."""


class Counting(super):
    made = []

    def __new__(cls, *args):
        cls.made.append(("new", len(args)))
        return super().__new__(cls)

    def __init__(self, *args):
        type(self).made.append(("init", len(args)))
        super().__init__(*args)

    def extra(self):
        return "extra"


def attempt(action):
    try:
        return action()
    except (TypeError, AttributeError, RuntimeError) as error:
        return type(error).__name__, str(error)


item = Derived()
for kind in (Plain, Counting):
    unbound = kind(Derived)
    print(kind.__name__, repr(unbound), unbound.__self__, unbound.__thisclass__.__name__)
    bound = unbound.__get__(item, Derived)
    print(type(bound).__name__, bound.greeting, bound.who(), bound.__self__ is item)
    print(attempt(lambda: unbound.greeting))
    unbound.note = 5
    print(unbound.note, unbound.__dict__, attempt(lambda: bound.note))
    print(attempt(lambda: kind(Derived, 5)), attempt(lambda: kind(5)))
print(Counting.made, Counting(Derived, item).extra(), Counting(Derived).extra())


class Holder(Base):
    def who(self):
        return self.above.who() + "!"


Holder.above = Counting(Holder)
Counting.made.clear()
print(Holder().who(), Counting.made)


def blank():
    return super.__new__(super)


empty = blank()
print(repr(empty), empty.__thisclass__, empty.__self__, empty.__self_class__)
print(attempt(lambda: empty.greeting))
print(attempt(lambda: empty.__get__(item, Derived)))
empty.__init__(Derived, item)
print(empty.greeting, empty.who())
super.__init__(empty, Derived)
print(empty.__self__, attempt(lambda: empty.greeting))
nothing = Counting.__new__(Counting)
Counting.made.clear()
print(attempt(lambda: nothing.__get__(item)), Counting.made)
print(attempt(lambda: super(Derived, item, 3)), attempt(lambda: super(Derived, item=item)))
