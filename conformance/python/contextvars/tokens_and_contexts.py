# ContextVar, Token and Context.
import contextvars as cv


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


v = cv.ContextVar("v", default=1)
w = cv.ContextVar("w")
print(v.get(), v.name, w.get("none"))
token = v.set(2)
print(v.get(), token.var is v, token.old_value is cv.Token.MISSING)
v.reset(token)
print(v.get())
v.set(3)
context = cv.copy_context()
print(context[v], v in context, w in context, len(context), list(context) == [v], context.get(w, "x"))


def inside(x):
    v.set(x)
    return v.get()


print(context.run(inside, 9), v.get(), context[v], context.copy()[v])
show(context.run, inside)
show(cv.ContextVar, 3)
print(dict(cv.Context()))
