# What update() of weak dictionaries, and making them, takes.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


a, b = Thing("a"), Thing("b")


def show(make):
    try:
        made = make()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(sorted(map(repr, made.items())))


def updated(made, *args, **kwargs):
    made.update(*args, **kwargs)
    return made


class Items:
    def items(self):
        return [(a, a), (b, b)]


for kind, pairs in ((weakref.WeakValueDictionary, {"x": a, "y": b}), (weakref.WeakKeyDictionary, {a: 1, b: 2})):
    print(kind.__name__)
    for other in (None, (), pairs, list(pairs.items()), iter(pairs.items()), kind(pairs), Items(), "a", b"ab", 5, [1],
                  [(1, 2, 3)], ["ab"], {1: 2}, {None: a}):
        show(lambda: kind(other))
        show(lambda: updated(kind(), other))
        show(lambda: updated(kind(pairs), other))
    show(lambda: kind(x=a))
    show(lambda: kind(dict=pairs))
    show(lambda: kind(other=a))
    show(lambda: updated(kind(), pairs, z=b))
    show(lambda: updated(kind(), other=a, self=b))
    show(lambda: updated(kind(), pairs, pairs))
    show(lambda: kind(pairs, pairs))
