# cached_property: one computation, kept in the instance's dict, names, sharing refused, classes without a dict, deletion and overriding.
from functools import cached_property


class Thing:
    computed = 0

    @cached_property
    def value(self):
        """Doc of value."""
        Thing.computed += 1
        return Thing.computed

    def method(self):
        return 5

    late = cached_property(method)


t = Thing()
print(t.value, t.value, t.__dict__, Thing.computed, t.late)
del t.value
print(t.value, Thing.value.__doc__, Thing.value.attrname, Thing.value.func.__name__, type(Thing.value).__name__)
t.value = "set"
print(t.value, vars(t))


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Slots:
    __slots__ = ("x",)

    @cached_property
    def value(self):
        return 1


print(attempt(lambda: Slots().value))


def shared(self):
    return 1


prop = cached_property(shared)


def two_names():
    class Wrong:
        a = prop
        b = prop


print(attempt(two_names))
unnamed = cached_property(shared)
Thing.added = unnamed
print(attempt(lambda: t.added))
unnamed.__set_name__(Thing, "added")
print(t.added, attempt(lambda: unnamed.__set_name__(Thing, "other")), attempt(lambda: unnamed.__set_name__(Thing, "added")))


class Below(Thing):
    @cached_property
    def value(self):
        return ("below", super().value)


b = Below()
print(b.value, b.__dict__)


class Failing:
    tries = 0

    @cached_property
    def value(self):
        self.tries += 1
        if self.tries == 1:
            raise KeyError("first")
        return self.tries


f = Failing()
print(attempt(lambda: f.value), f.value, f.__dict__, cached_property[int])


class Meta(type):
    @cached_property
    def of_class(cls):
        return 1


class WithMeta(metaclass=Meta):
    pass


print(attempt(lambda: WithMeta.of_class))
