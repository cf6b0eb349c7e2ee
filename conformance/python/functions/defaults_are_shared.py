# A default is made once and shared; changing __defaults__ and __kwdefaults__ changes calls.
def f(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


print(f(1), f(2), f(3, [9]), f(4, c={}))
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = ("new",)
f.__kwdefaults__ = {"c": {"k": 1}}
try:
    f(5)
except AttributeError as e:
    print(e)
f.__defaults__ = (0, [1])
print(f(), f.__defaults__)
f.__defaults__ = None
f.__kwdefaults__ = None
for call in (lambda: f(1), lambda: f(1, [2]), lambda: f(1, [2], c={})):
    try:
        print(call())
    except TypeError as e:
        print(e)
for name, v in (("__defaults__", [1]), ("__defaults__", 5), ("__kwdefaults__", ()), ("__name__", 5), ("__qualname__", None), ("__dict__", 5),
                ("__annotations__", 5), ("__closure__", ()), ("__doc__", 5), ("__module__", 7)):
    try:
        setattr(f, name, v)
        print(name, getattr(f, name))
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
del f.__defaults__, f.__kwdefaults__, f.__doc__
print(f.__defaults__, f.__kwdefaults__, f.__doc__)
try:
    del f.__name__
except TypeError as e:
    print(e)
