# What can be called has __call__, also partial, itemgetter, cached functions and cmp_to_key's classes.
import dataclasses
import functools
import operator


@dataclasses.dataclass
class D:
    a: int = 1


@functools.lru_cache
def cached(x):
    return x * 2


key = functools.cmp_to_key(lambda a, b: a - b)
for f, args in ((functools.partial(int, base=2), ("101",)), (operator.itemgetter(1, 0), ("ab",)),
                (operator.attrgetter("real"), (5,)), (operator.methodcaller("upper"), ("a",)), (cached, (4,)), (len, ("abc",)),
                ("x".join, ("ab",)), (int, ("7",)), (str.upper, ("q",)), (lambda x: x + 1, (1,)), (D, (3,))):
    print(hasattr(f, "__call__"), callable(f), f.__call__(*args))
print(key.__call__(1) < key(2), type(cached).__call__(cached, 5), functools.partial.__call__(functools.partial(pow, 2), 3))
print(hasattr(D.__init__, "__call__"), hasattr(5, "__call__"), hasattr(property(), "__call__"))


class Loud(functools.partial):
    def __call__(self, *args, **kwargs):
        print("called", args, kwargs)
        return super().__call__(*args, **kwargs)


print(Loud(max, 1, key=abs)(-5, 3), Loud(int, base=2)("11"))


class C:
    @functools.lru_cache(None)
    def m(self, x=1):
        return x


c = C()
print(C.__dict__["m"].__get__(c)(7), C.m.__get__(c, C)(7), C.m.__get__(None, C) is C.m, C.m.cache_info())
