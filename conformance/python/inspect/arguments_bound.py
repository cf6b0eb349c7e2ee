# bind and bind_partial: what goes where, defaults applied, args and kwargs again, and each refusal with its words.
import inspect


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except TypeError as e:
        return str(e)


def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    pass


s = inspect.signature(f)
for arguments, named in (((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((1,), {"c": 9, "d": 4}), ((), {}), ((1,), {}), ((), {"a": 1, "d": 2}), ((1,), {"b": 5, "d": 4}), ((1, 2, 3), {"c": 4, "d": 5}), ((1,), {"d": 4, "kw": 1, "args": 2})):
    for bind in (s.bind, s.bind_partial):
        bound = attempt(bind, *arguments, **named)
        print(arguments, named, bound if isinstance(bound, str) else (bound.arguments, bound.args, bound.kwargs))
bound = s.bind(1, d=4)
bound.apply_defaults()
print(bound, bound.arguments, bound.args, bound.kwargs, bound.signature is s)
bound.arguments["a"] = 100
bound.arguments["args"] = (1, 2)
print(bound.args, bound.kwargs, bound == s.bind(1, d=4), bound == bound, attempt(hash, bound))
partial = s.bind_partial()
print(partial, partial.args, partial.kwargs)
partial.apply_defaults()
print(partial.arguments)
for function in (lambda: 0, lambda x: x, lambda *, k: k, lambda *a: a, lambda **k: k, lambda x, /: x, lambda x=1, *, y: x):
    t = inspect.signature(function)
    print(t, attempt(t.bind), attempt(t.bind, 1), attempt(t.bind, 1, 2), attempt(t.bind, x=1), attempt(t.bind, k=1), attempt(t.bind, y=2))
print(inspect.getcallargs(f, 1, d=4), attempt(inspect.getcallargs, f), attempt(inspect.getcallargs, f, 1, 2, 3, d=4, c=5), attempt(inspect.getcallargs, f, 1, x=1))
