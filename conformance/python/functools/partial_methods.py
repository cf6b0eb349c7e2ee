# partialmethod over functions, class methods, static methods, properties, partials and other descriptors; inheritance and its repr.
import functools


class Cell:
    def set(self, *args, **kwargs):
        return type(self).__name__, args, kwargs

    on = functools.partialmethod(set, "on")
    named = functools.partialmethod(set, state="named")
    nested = functools.partialmethod(on, "more", k=1)
    of_class = functools.partialmethod(classmethod(lambda cls, *a, **k: (cls.__name__, a, k)), 1)
    static = functools.partialmethod(staticmethod(lambda *a, **k: (a, k)), 2)
    of_partial = functools.partialmethod(functools.partial(set, k="p"), 3)
    callable_object = functools.partialmethod(len)

    def __len__(self):
        return 42


class Below(Cell):
    def set(self, *args, **kwargs):
        return "below", args, kwargs


c, b = Cell(), Below()
print(c.on(), c.on(5, x=6), c.named(), c.named(state="given"), c.nested(), c.nested(9), Cell.on(c, 7))
print(c.of_class(5), Cell.of_class(x=1), Below.of_class(), c.static(3), Cell.static(k=1), c.of_partial(), c.callable_object())
print(b.on(), Below.__dict__.get("on"))


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(functools.partialmethod), attempt(functools.partialmethod, 5), attempt(functools.partialmethod, func=len), attempt(Cell.on))
print(repr(functools.partialmethod(len, 1, a="b")), Cell.__dict__["nested"].args, Cell.__dict__["nested"].keywords, Cell.__dict__["nested"].func.__name__, functools.partialmethod[int])


class Abstract:
    method = functools.partialmethod(print)


print(getattr(Abstract.__dict__["method"], "__isabstractmethod__"))
