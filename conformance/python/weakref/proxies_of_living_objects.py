# A proxy answers operators, attributes, calls and iteration as its object does, and is not hashable.
import weakref


class Vector:
    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return f"Vector{tuple(self.items)}"

    def __str__(self):
        return "vector"

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.items, other.items)])

    def __radd__(self, other):
        return ("radd", other)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __bool__(self):
        return False

    def __neg__(self):
        return Vector(*[-x for x in self.items])

    def __eq__(self, other):
        return "eq"

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __int__(self):
        return 7

    def __index__(self):
        return 2

    def __float__(self):
        return 7.5

    def __bytes__(self):
        return b"vec"


v = Vector(1, 2)
p = weakref.proxy(v)
print(p, str(p), p + p, 5 + p, -p, len(p), p[0], p[::-1], 2 in p, list(p), bool(p), p == 1, p(3, k=4), int(p), float(p), [1, 2, 3][p], bytes(p))
p[0] = 9
del p[1]
p.extra = "set"
print(v.items, v.extra, p.extra, p.__class__, isinstance(p, Vector), type(p).__name__, type(p) is weakref.CallableProxyType)
del p.extra
print(hasattr(v, "extra"), p is v, p.items is v.items)
p += 4
print(v.items, type(p).__name__)
for wrong in (lambda p: p - 1, lambda p: p.missing):
    try:
        wrong(weakref.proxy(v))
    except Exception as e:
        print(type(e).__name__, e)


class Plain:
    pass


plain = Plain()
print(type(weakref.proxy(plain)) is weakref.ProxyType, weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType), weakref.proxy(plain) is plain)
print(repr(weakref.proxy(plain)).startswith("<weakproxy at 0x"))
