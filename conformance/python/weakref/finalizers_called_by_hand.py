# finalize: calling once, peeking, detaching, atexit, order, arguments, and objects that cannot be watched.
import weakref


class Thing:
    def __repr__(self):
        return "Thing"


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


calls = []
t = Thing()
f = weakref.finalize(t, lambda *a, **k: calls.append((a, k)) or "result", 1, 2, key=3)
print(f.alive, f.peek()[0] is t, f.peek()[2:], f.atexit)
f.atexit = False
print(f.atexit, f(), f(), f.alive, f.peek(), f.detach(), f.atexit, calls)
g = weakref.finalize(t, calls.append, "never")
obj, function, args, kwargs = g.detach()
print(obj is t, args, kwargs, g.alive, g(), calls)
h = weakref.finalize(t, lambda: 1 / 0)
print(attempt(h), h.alive)
for wrong in ((), (t,), (5, print)):
    made = attempt(weakref.finalize, *wrong)
    print(made if isinstance(made, str) else made.alive)
k = weakref.finalize(t, lambda **named: calls.append(named), func="named", obj=2)
k.atexit = False
k()
print(calls[-1], repr(k).split(" at ")[0], repr(k).endswith("dead>"))
