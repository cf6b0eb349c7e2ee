# Copies of objects whose __getattr__ answers for every name: __setstate__ is asked of the copy, once there is a state.
import copy


class Nothing:
    def __getattr__(self, name):
        return None


class Recorder:
    def __getattr__(self, name):
        if name != "__setstate__":
            raise AttributeError(name)
        return lambda state: print("state", state)


class Strict:
    def __init__(self):
        self.names = {"a": 1}

    def __getattr__(self, name):
        return self.names[name]


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for cls in (Nothing, Recorder):
    for how in (copy.copy, copy.deepcopy):
        empty, full = cls(), cls()
        full.x = [1]
        attempt(lambda: vars(how(empty)))
        attempt(lambda: vars(how(full)))


class Bare(Nothing):
    __slots__ = ()


class Slotted:
    __slots__ = ("a",)
    __getattr__ = Nothing.__getattr__


attempt(lambda: type(copy.copy(Slotted())).__name__)
attempt(lambda: type(copy.deepcopy(Bare())).__name__)
attempt(lambda: copy.copy(Strict()).a)
