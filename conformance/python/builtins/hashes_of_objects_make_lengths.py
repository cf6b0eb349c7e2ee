# hash() of an object without __hash__ of its own is never negative: it may be a length, an index, a seed.
class Sized:
    def __len__(self):
        return hash(self)


class Indexed:
    def __index__(self):
        return hash(self)

    def __length_hint__(self):
        return 0


def f():
    pass


made = [object() for _ in range(500)] + [Sized() for _ in range(500)] + [f, Sized, len, [].append, iter("a")]
print(all(hash(x) >= 0 for x in made), all(len(x) == hash(x) for x in made if isinstance(x, Sized)))
print(all(bool(Sized()) for _ in range(100)), all(range(Indexed()).stop >= 0 for _ in range(100)))
