# A token resets its own variable once, in the context where it was made.
import contextvars

first = contextvars.ContextVar("first", default="d")
second = contextvars.ContextVar("second")


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        text = str(e)
        return f"{type(e).__name__}: {text[:text.find(' at 0x')] if ' at 0x' in text else text}"


token = first.set("x")
print(token.var is first, token.old_value is contextvars.Token.MISSING, first.get())
print(attempt(second.reset, token))
print(attempt(contextvars.Context().run, first.reset, token))
first.reset(token)
print(first.get(), attempt(first.reset, token))
one, two = first.set(1), first.set(2)
print(two.old_value, one.old_value is contextvars.Token.MISSING)
first.reset(one)
print(first.get())
first.reset(two)
print(first.get())
print(attempt(first.reset, "token"), attempt(contextvars.Token))
print(repr(contextvars.Token.MISSING), type(contextvars.Token.MISSING).__name__)
print(attempt(second.get), second.get("given"), second.get(None))
print(attempt(contextvars.ContextVar), attempt(contextvars.ContextVar, 5), attempt(contextvars.ContextVar, "a", 5), attempt(contextvars.ContextVar, "a", other=5))
print(first.name, attempt(setattr, first, "name", "z"))
print(attempt(lambda: type("Sub", (contextvars.ContextVar,), {})), attempt(lambda: type("Sub", (contextvars.Token,), {})))
print(contextvars.ContextVar[int], contextvars.Token[str])
print(len({first, second, first}), first == first, first == second)
