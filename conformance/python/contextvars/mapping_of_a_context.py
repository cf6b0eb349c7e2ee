# A Context is an immutable mapping of variables: lookups, views, membership, equality, copies.
import contextvars
from collections.abc import Mapping

name = contextvars.ContextVar("name")
size = contextvars.ContextVar("size", default=3)


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}".replace(repr(name), "<name>").replace(repr(size), "<size>")


context = contextvars.Context()
print(len(context), list(context), name in context, isinstance(context, Mapping))
context.run(name.set, "Ada")
print(len(context), context[name], list(context) == [name], list(context.keys()) == [name], list(context.values()), list(context.items()) == [(name, "Ada")])
print(context.get(name), context.get(size), context.get(size, 9), size in context)
print(attempt(context.__getitem__, size))
print(attempt(context.__getitem__, "name"), "|", attempt(context.get, "name"), "|", attempt(context.__contains__, 5))
print(attempt(context.__setitem__, name, 1) if hasattr(context, "__setitem__") else "no item assignment")
try:
    context[name] = 1
except TypeError as e:
    print(e)
copy = context.copy()
print(copy == context, copy is context, copy[name], contextvars.Context() == contextvars.Context(), context == {name: "Ada"}, context != copy)
copy.run(name.set, "Bob")
print(context[name], copy[name], copy == context)
print(attempt(hash, context))
print(attempt(contextvars.Context, 1), attempt(contextvars.Context, a=1))
print(attempt(context.run), attempt(context.run, 5))
print(context.run(lambda *a, **k: (a, k), 1, b=2))
print(attempt(lambda: type("Sub", (contextvars.Context,), {})))
