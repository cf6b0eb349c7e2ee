# __setattr__ and __delattr__: for every assignment form, with super(), refusing, on classes by the metaclass.
class C:
    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "fixed":
            raise AttributeError("fixed cannot be set")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


c = C()
c.a = c.b = 1
c.a += 5
c.x, (c.y, *c.z) = 1, (2, 3, 4)
for c.loop in range(2):
    pass
for f in (lambda: setattr(c, "fixed", 1), lambda: delattr(c, "nothing"), lambda: object.__setattr__(c, "fixed", 2)):
    try:
        f()
    except AttributeError as e:
        print(e)
del c.a, c.x
print(sorted(c.__dict__))


class Meta(type):
    def __setattr__(cls, name, value):
        print("class set", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("class del", name)
        super().__delattr__(name)


class K(metaclass=Meta):
    x = 1


K.x = 2
K.y = 3
del K.y
K().z = 5
print(K.x)


class Read:
    __slots__ = ()
    attribute = 1


for f in (lambda: setattr(Read(), "attribute", 2), lambda: setattr(Read(), "new", 2), lambda: delattr(Read(), "attribute"),
          lambda: setattr(5, "real", 2), lambda: setattr(int, "x", 2), lambda: delattr(int, "real"), lambda: setattr(5, "x", 1),
          lambda: object.__setattr__(int, "x", 1), lambda: type.__setattr__(int, "x", 1), lambda: setattr(c, 5, 1)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
