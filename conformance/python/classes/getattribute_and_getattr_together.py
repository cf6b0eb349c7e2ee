# __getattribute__ first, __getattr__ after AttributeError from wherever it came; special methods skip both.
class C:
    real = "real"

    def __init__(self):
        self.own = "own"

    def __getattribute__(self, name):
        print("attribute", name)
        if name == "fail":
            raise AttributeError("made up")
        if name == "crash":
            raise KeyError("crash")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        if name == "never":
            raise AttributeError(f"no {name}")
        return name.upper()

    @property
    def prop(self):
        raise AttributeError("inside the property")

    def __len__(self):
        return 3


c = C()
print(c.own, c.real, c.other, c.fail, c.prop, len(c))
for f in (lambda: c.never, lambda: c.crash, lambda: hasattr(c, "never"), lambda: hasattr(c, "x"), lambda: getattr(c, "never", 5),
          lambda: object.__getattribute__(c, "other"), lambda: c.__class__.__name__, lambda: c.__dict__):
    try:
        print(f())
    except (AttributeError, KeyError) as e:
        print(type(e).__name__, e)


class Static:
    __getattr__ = staticmethod(lambda name: ("static", name))


class Inst:
    pass


i = Inst()
i.__getattr__ = lambda name: "never asked"
try:
    i.x
except AttributeError as e:
    print(e)
print(Static().abc)
Inst.__getattr__ = lambda self, name: "added later " + name
print(i.x, Inst().y)
del Inst.__getattr__
try:
    i.x
except AttributeError as e:
    print(e)
