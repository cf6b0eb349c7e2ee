# `raise C`, `raise C from D` and throw(C) where calling C makes no exception, one of another class,
# or fails: what is raised in the end, its cause and context.
def outcome(f, *args):
    try:
        print(" ", f(*args))
    except BaseException as e:
        print(" ", type(e).__name__, e.args, "| cause", repr(e.__cause__), "| context",
              repr(e.__context__), e.__suppress_context__)


class Other(Exception):
    def __new__(cls, *args):
        return ValueError("other", *args)


class Five(Exception):
    def __new__(cls, *args):
        return 5


class NewFails(Exception):
    def __new__(cls, *args):
        raise KeyError("in new")


class InitFails(Exception):
    def __init__(self):
        raise KeyError("in init")


class NeedsOne(Exception):
    def __init__(self, one):
        super().__init__(one)


class Meta(type):
    def __call__(cls, *args):
        return object


class ByMeta(Exception, metaclass=Meta):
    pass


class Stubborn(Exception):
    made = 0

    def __new__(cls, *args):
        Stubborn.made += 1
        if Stubborn.made % 2:
            return ValueError("first")
        return 7


def plain(c):
    raise c


def handling(c):
    try:
        1 / 0
    except ZeroDivisionError:
        raise c


def without(c):
    try:
        1 / 0
    except ZeroDivisionError:
        raise c from None


def caused(c, cause):
    raise c from cause


def generator():
    try:
        yield 1
    except Exception as e:
        yield "inside", type(e).__name__, e.args


def thrown(c, *rest):
    g = generator()
    next(g)
    return g.throw(c, *rest)


for c in (Other, Five, NewFails, InitFails, NeedsOne, ByMeta, Stubborn, int, 5, ValueError):
    print(getattr(c, "__name__", c))
    outcome(plain, c)
    outcome(handling, c)
    outcome(without, c)
    outcome(caused, c, KeyError("cause"))
    outcome(caused, c, NewFails)
    outcome(caused, c, 5)
    outcome(caused, KeyError("effect"), Other)
    outcome(thrown, c)
    outcome(thrown, c, "value")
    outcome(thrown, c, ("a", "b"))
    outcome(lambda: generator().throw(c))
