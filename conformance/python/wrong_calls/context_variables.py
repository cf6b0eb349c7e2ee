# Wrong calls of ContextVar, Context and Token, which are C classes in CPython.
import contextvars


def attempt(label, call):
    try:
        print(label, "->", call())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


variable = contextvars.ContextVar("v", default=1)
context = contextvars.copy_context()
attempt("ContextVar", lambda: contextvars.ContextVar())
attempt("ContextVar", lambda: contextvars.ContextVar(1))
attempt("ContextVar", lambda: contextvars.ContextVar("a", 2, 3))
attempt("ContextVar", lambda: contextvars.ContextVar("a", nope=2))
attempt("Context", lambda: contextvars.Context(1))
attempt("Token", lambda: contextvars.Token())
for name in ("get", "set", "reset"):
    attempt(name, lambda: getattr(variable, name)(1, 2, 3))
    attempt(name, lambda: getattr(variable, name)(nope=1))
attempt("set", lambda: variable.set())
attempt("reset", lambda: variable.reset())
attempt("reset", lambda: variable.reset(1))
for name in ("get", "copy", "keys", "values", "items", "__len__", "__getitem__", "__contains__", "__iter__"):
    attempt(name, lambda: getattr(context, name)(1, 2, 3))
    attempt(name, lambda: getattr(context, name)(nope=1))
attempt("run", lambda: context.run())
attempt("get", lambda: context.get("v"))
attempt("copy_context", lambda: contextvars.copy_context(1))
attempt("copy_context", lambda: contextvars.copy_context(nope=1))
attempt("attribute", lambda: setattr(context, "name", 1))
