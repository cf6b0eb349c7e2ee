# What every object has, bound methods have of their own; the rest is their function's.
class C:
    def method(self):
        "what it does"

    def __repr__(self):
        return "C()"


C.method.extra = 5
c, other = C(), C()
m = c.method


def attempt(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


print(m.__str__(), m.__repr__(), m.__format__(""), f"{m}", m.__class__.__name__)
print(m.__eq__(c.method), m.__ne__(c.method), m.__ne__(other.method), m.__lt__(m), m.__hash__() == hash(m))
attempt(lambda: m.__setattr__("name", 1))
attempt(lambda: m.__delattr__("extra"))
attempt(lambda: setattr(m, "extra", 1))
attempt(lambda: m.__getattribute__("__self__"))
attempt(lambda: m.__getattribute__("extra"))
attempt(lambda: m.__format__("x"))
attempt(lambda: m.__new__(object))
attempt(lambda: m.missing)
print(m.extra, m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__dict__, m.__self__, m.__func__ is C.method)
print("__func__" in m.__dir__(), "extra" in m.__dir__(), m.__call__(), m.__init__.__class__.__name__)
for method in ([].append, "a".join, (1).__add__, {}.get):
    print(method.__str__() == str(method), method.__ne__(method), method.__eq__(method), method.__class__.__name__, method.__name__)
    attempt(lambda: method.__setattr__("a", 1))
