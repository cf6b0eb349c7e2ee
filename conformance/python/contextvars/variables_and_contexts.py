# ContextVar, Token, Context, copy_context: values, resets, runs and mapping behaviour.
import contextvars
from contextvars import Context, ContextVar, Token, copy_context

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

v = ContextVar("v", default=1)
w = ContextVar("w")
print(v.get(), v.get(5), v.name, w.name, w.get("fallback"))
try:
    w.get()
except LookupError as e:
    print(type(e).__name__, "name='w'" in str(e))
t = v.set(2)
print(v.get(), t.var is v, t.old_value, w.set(3).old_value is Token.MISSING, Token.MISSING, v.reset(t), v.get())
show(v.reset, 5)
try:
    v.reset(t)
except RuntimeError as e:
    print(str(e).split(" at 0x")[0][:30])
other = ContextVar("other")
t2 = other.set(1)
try:
    v.reset(t2)
except ValueError as e:
    print(str(e).split("<Token")[1][:4])
ctx = copy_context()
def change():
    v.set("inside"); other.set("in")
    return v.get()
print(ctx.run(change), v.get(), ctx[v], ctx[other], other.get(), len(ctx) >= 2, v in ctx, ctx.get(ContextVar("none")), ctx.get(ContextVar("none"), 4), sorted(x.name for x in ctx), type(ctx.copy()).__name__)
empty = Context()
print(len(empty), list(empty), empty.run(v.get), list(empty.items()), list(empty.keys()), list(empty.values()), empty == Context())
show(empty.__getitem__, "x")
try:
    empty[v]
except KeyError as e:
    print("KeyError")
def nested(): return empty.run(lambda: 1)
try:
    empty.run(nested)
except RuntimeError as e:
    print(str(e)[:21])
show(empty.run)
show(empty.run, 5)
def boom(): raise ValueError("through")
show(empty.run, boom)
show(ContextVar)
show(ContextVar, 5)
show(ContextVar, "a", 5)
show(lambda: type("S", (ContextVar,), {}))
print(repr(v)[:32], ContextVar[int], hash(v) == hash(v), repr(Token.MISSING))
show(Token)
show(setattr, v, "name", "x")
t = v.set(9)
def reset_elsewhere(): v.reset(t)
try:
    copy_context().run(reset_elsewhere)
except ValueError as e:
    print(str(e)[-34:])
