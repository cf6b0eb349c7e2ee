# Deleting __annotations__ that a class doesn't have, and the __dict__ of instances of subclasses of builtins.
class Bare:
    pass


class Noted(Bare):
    x: int


class Text(str):
    pass


class Row(list):
    pass


class Number(int):
    pass


class Map(dict):
    pass


class Error(ValueError):
    pass


def f():
    pass


def attempt(what, g, *args):
    try:
        print(what, "->", g(*args))
    except (AttributeError, TypeError) as e:
        print(what, "->", type(e).__name__, e)


for c in (Bare, Noted, int):
    for _ in range(2):
        attempt(f"{c.__name__} del", delattr, c, "__annotations__")
    attempt(f"{c.__name__} get", getattr, c, "__annotations__", "none")
for o in (Bare(), Text("t"), Row([1]), Number(3), Map(k=1), Error("e"), f, Bare, {1}):
    attempt("set", setattr, o, "attr", 1)
    attempt(f"{type(o).__name__} del", delattr, o, "__dict__")
    attempt("get", getattr, o, "attr", "gone")
    attempt("dict", lambda: "attr" in o.__dict__)
    attempt("set", setattr, o, "attr", 2)
    attempt("get", getattr, o, "attr", "gone")
