# How to take an object apart is asked of the object itself: its class may hide or withdraw the answer.
import copy


class Hidden:
    def __getattribute__(self, name):
        if name.startswith("__reduce"):
            raise AttributeError(name)
        return object.__getattribute__(self, name)


class HalfHidden:
    def __getattribute__(self, name):
        if name == "__reduce_ex__":
            raise AttributeError(name)
        return object.__getattribute__(self, name)


class Watched:
    def __init__(self):
        self.a = [1]

    def __getattribute__(self, name):
        if name == "__reduce_ex__":
            print("asked for", name)
        return object.__getattribute__(self, name)


class Withdrawn:
    __reduce_ex__ = None
    __reduce__ = None


class Half:
    __reduce_ex__ = None

    def __reduce__(self):
        return Half, (), {"b": [2]}


class OtherHalf:
    __reduce__ = None


class Own:
    def __reduce__(self):
        return "Own"


for make in (Hidden, HalfHidden, Watched, Withdrawn, Half, OtherHalf, Own):
    x = make()
    for function in (copy.copy, copy.deepcopy):
        try:
            made = function(x)
            print(make.__name__, type(made).__name__, made is x, vars(made))
        except Exception as e:
            print(make.__name__, type(e).__qualname__, e)
