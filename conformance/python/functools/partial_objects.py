# partial: merged keywords, nested ones flattened, attributes that can be read and not set, state, repr of recursive ones, subclasses.
import copy
from functools import partial


def show(*args, **kwargs):
    return args, kwargs


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


p = partial(show, 1, a=2)
q = partial(p, 3, a=4, b=5)
print(p(), q(), q(6, c=7, b=8), q.func is show, q.args, q.keywords, p.keywords)
print(attempt(setattr, p, "func", len), attempt(setattr, p, "args", ()), attempt(setattr, p, "keywords", {}), attempt(delattr, p, "func"))
p.note = "kept"
print(p.note, p.__dict__, copy.copy(p).note, copy.copy(p)(9), copy.deepcopy(q)(), partial(p).__dict__)
p.keywords["z"] = 1
print(p())
print(attempt(partial), attempt(partial, 5), attempt(partial, func=show), partial(show, func=1)(), partial(show, self=2)())
print(repr(partial(len, 1, x="y")).split(", ", 1)[1], repr(partial(int, base=2)))
r = partial(show)
r.__setstate__((show, (r, 1), {"k": r}, {}))
print(repr(r).count("..."), r.args[1])
for state in (None, (), (show, (), {}), (show, [], {}, None), (5, (), {}, {}), (show, (), [], {}), (show, (1,), None, None), (show, (), {"a": 1}, {"attr": 2})):
    fresh = partial(show)
    print(attempt(fresh.__setstate__, state), fresh.args, fresh.keywords, fresh.__dict__)
print(r.__reduce__()[0] is partial)


class Own(partial):
    def extra(self):
        return "extra"


o = Own(show, 1)
print(type(o).__name__, o.extra(), type(partial(o)).__name__, type(Own(o, 2)).__name__, Own(o, 2).args, partial(o, 2).func is show)


class Thing:
    by_partial = partial(show, "bound?")


print(Thing().by_partial(), partial(show)(*[1, 2], **{"x": 3}), hash(p) == hash(p), p == partial(show, 1, a=2), partial[int])
