# What a generator returns: in StopIteration, through yield from, lost in loops; tuples and exceptions as values.
def returning(v):
    return v
    yield


for v in (None, 1, (1, 2), ValueError("as a value"), StopIteration(3), ()):
    try:
        next(returning(v))
    except StopIteration as e:
        print(repr(e.value), e.args == (() if v is None else (v,)))


def outer(v):
    got = yield from returning(v)
    yield "got", got
    return (yield from returning("deep"))


def all_of(it):
    out = []
    while True:
        try:
            out.append(next(it))
        except StopIteration as e:
            return out, e.value


print(all_of(outer((1, 2))), all_of(outer(None)), list(outer(5)), [*returning(7)])


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("of a class", 2)


def delegate():
    return (yield from Iter())


def empty():
    return (yield from [])


print(all_of(delegate()), all_of(empty()), all_of((x for x in returning(9))))
