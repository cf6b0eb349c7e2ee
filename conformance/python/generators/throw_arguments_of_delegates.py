# throw() reaches the throw() of what `yield from` waits on with the arguments as they were given.
class Source:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, *given):
        return [type(g).__name__ if isinstance(g, BaseException) else g for g in given]


def outer():
    yield from Source()


def outermost():
    yield from outer()


for make in (outer, outermost):
    g = make()
    print(next(g))
    print(g.throw(ValueError))
    print(g.throw(ValueError, "text"))
    print(g.throw(ValueError, "text", None))
    print(g.throw(KeyError("made")))
