# Functions, builtin functions, partials and callables as class attributes: which of them bind.
import functools


class Callable:
    def __call__(self, *args):
        return "callable", len(args)


def f(*args):
    return "function", len(args)


class C:
    function = f
    lam = lambda *args: ("lambda", len(args))
    builtin = len
    partial = functools.partial(f, 1)
    partial_method = functools.partialmethod(f, 1)
    callable = Callable()
    cls = str
    bound = "abc".upper
    static = staticmethod(f)
    classm = classmethod(f)
    method_descriptor = str.upper
    gen = (lambda: (yield 1))

    def __len__(self):
        return 7


c = C()
print(c.function(), C.function(), c.lam(), c.partial(), c.partial_method(), c.callable(), c.cls(), c.bound())
print(c.static(), c.classm(), c.builtin("four"))
try:
    c.gen()
except TypeError as e:
    print(e)
print(c.function.__self__ is c, c.classm.__self__ is C, c.function.__func__ is f, C.function is f)
print(c.function == c.function, c.function is c.function, c.function == C().function, hash(c.function) == hash(c.function))
c.function = lambda *a: ("instance", len(a))
print(c.function())
bound = f.__get__(5)
print(bound(), bound.__self__, f.__get__(None, int) is f, type(f.__get__(None, int)).__name__)
for bad in (lambda: f.__get__(None, None), lambda: f.__get__(), lambda: C.__len__(), lambda: bound.nothing):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
