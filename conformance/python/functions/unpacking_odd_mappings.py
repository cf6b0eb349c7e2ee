# ** with mappings whose keys() repeats itself, fails or isn't one: calls, displays, dict() and update().
class Odd:
    def __init__(self, keys, get=lambda key: key):
        self.make = keys
        self.get = get

    def keys(self):
        return self.make()

    def __getitem__(self, key):
        return self.get(key)


class Keyless:
    @property
    def keys(self):
        raise AttributeError("no keys today")


def fail(kind, *args):
    raise kind(*args)


def take(**named):
    return named


MAPPINGS = {
    "repeats": lambda: Odd(lambda: ["a", "b", "a"]),
    "keys lacks": lambda: Odd(lambda: fail(AttributeError, "inner")),
    "item lacks": lambda: Odd(lambda: ["a"], lambda key: fail(AttributeError, key)),
    "keys fails": lambda: Odd(lambda: fail(ValueError, "inner")),
    "item fails": lambda: Odd(lambda: ["a"], lambda key: fail(KeyError, key)),
    "number": lambda: Odd(lambda: 5),
    "not text": lambda: Odd(lambda: ["a", 1]),
    "keyless": Keyless,
    "list": lambda: [("a", 1)],
    "none": lambda: None,
}
USES = {
    "call": lambda mapping: take(**mapping),
    "call with more": lambda mapping: take(a=0, **mapping),
    "call with two": lambda mapping: take(**{"b": 1}, **mapping),
    "class": lambda mapping: dict(**mapping),
    "display": lambda mapping: {"z": 0, **mapping},
    "dict": lambda mapping: dict(mapping),
    "update": lambda mapping: {}.update(mapping),
    "merge": lambda mapping: {"z": 0} | mapping,
}
for name, make in MAPPINGS.items():
    for use, act in USES.items():
        try:
            print(name, "/", use, "/", act(make()))
        except Exception as error:
            print(name, "/", use, "/", type(error).__name__, error)
