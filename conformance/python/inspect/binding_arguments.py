# bind, bind_partial, apply_defaults and BoundArguments with every refusal.
import inspect

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f(a, b=2, /, c=3, *args, d, e=5, **kw): pass
s = inspect.signature(f)
for args, kw in (((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((1,), {"c": 9, "d": 4, "e": 1}), ((), {"d": 1}), ((1,), {}), ((1,), {"a": 2, "d": 3}), ((1, 2, 3), {"c": 4, "d": 5}), ((1,), {"d": 1, "b": 2})):
    for method in (s.bind, s.bind_partial):
        try:
            b = method(*args, **kw)
            print(b, b.args, b.kwargs, dict(b.arguments))
            b.apply_defaults()
            print(b)
        except TypeError as e:
            print(method.__name__, e)
b = s.bind(1, d=2)
b.arguments["c"] = "changed"
print(b.args, b.kwargs, b.signature is s, b == s.bind(1, c="changed", d=2), b != 5)
t = inspect.signature(lambda x, y=1: 0)
for args, kw in (((1, 2, 3), {}), ((), {}), ((1,), {"q": 1}), ((1,), {"x": 2})):
    show(t.bind, *args, **kw)
show(inspect.getcallargs, f, 1, d=2)
show(inspect.getcallargs, lambda x, y=1: 0)
show(inspect.getcallargs, lambda x, y=1: 0, 1, 2, 3)
print(inspect.getfullargspec(f), inspect.getfullargspec(lambda x: 1).args)
show(inspect.getfullargspec, 5)
