# Managers of one statement enter left to right and leave right to left, each seeing what the inner ones left.
class M:
    def __init__(self, name, swallow=False, enter_fails=False, replaces=None):
        self.name, self.swallow, self.enter_fails, self.replaces = name, swallow, enter_fails, replaces

    def __enter__(self):
        print("enter", self.name)
        if self.enter_fails:
            raise ValueError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        if self.replaces:
            raise self.replaces
        return self.swallow


with M("a") as a, M("b") as b, M("c"):
    print(a, b)
with M("a", swallow=True), M("b") as b, M("c", enter_fails=True):
    print("not reached")
print("after")
with (M("a") as a, M("b", swallow=True) as b,):
    1 / 0
with M("a", swallow=True), M("b", replaces=KeyError("b")), M("c"):
    raise TypeError("first")
try:
    with M("a"), M("b", replaces=KeyError("b")):
        raise TypeError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__))
with (M("p"), M("q")):
    pass
with (M("tuple")):
    pass
