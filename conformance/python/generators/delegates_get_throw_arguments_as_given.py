# throw() passes whatever it was given to the throw() of what it delegates to: only a generator without
# such a delegate looks at the arguments, and stays as it was when they make no exception.
class Told:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *given):
        print("  told", given)
        return "answer"


class OneOnly(Told):
    def throw(self, given):
        print("  told one", given)
        return "answer"


class Silent:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"


class Broken(Told):
    @property
    def throw(self):
        raise OSError("no throw")


class BrokenClose(Told):
    @property
    def close(self):
        raise OSError("no close")


def plain():
    try:
        yield "plain"
    except BaseException as e:
        yield f"plain caught {e!r}"


def outer(inner):
    try:
        result = yield from inner
        print("  result", result)
    except BaseException as e:
        yield f"outer caught {e!r}"


kept = []
CALLS = [(5,), (None,), (int,), ("text",), (ValueError,), (ValueError, 1), (ValueError, (1, 2)), (ValueError, 3, 4),
         (ValueError(1), 2), (ValueError(1), None, None), (ValueError, KeyError(1)), (GeneratorExit,), (GeneratorExit(), 3),
         (GeneratorExit, None, 5), (), (1, 2, 3, 4)]
for inner in (Told, OneOnly, Silent, Broken, BrokenClose, plain, lambda: outer(kept[0])):
    for call in CALLS:
        kept.insert(0, Told())
        kept.append(inner())
        g = outer(kept[-1])
        kept.append(g)
        next(g)
        try:
            print(getattr(inner, "__name__", "?"), call, "->", g.throw(*call))
        except BaseException as e:
            print(getattr(inner, "__name__", "?"), call, "->", type(e).__name__, e)
        try:
            print("  then", next(g))
        except BaseException as e:
            print("  then", type(e).__name__, e)
g = plain()
for call in ((5,), (ValueError, 3, 4), (ValueError(1), 2)):
    try:
        g.throw(*call)
    except TypeError as e:
        print("not started:", e)
print(next(g))
