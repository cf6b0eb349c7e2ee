# The texts when items cannot be set or deleted.
class Plain:
    pass


class OnlyDelete:
    def __delitem__(self, key):
        print("delete", key)


class OnlySet:
    def __setitem__(self, key, value):
        print("set", key, value)


class Text(str):
    pass


def attempt(v, key):
    try:
        v[key] = 1
    except Exception as e:
        print(type(e).__name__, e)
    try:
        del v[key]
    except Exception as e:
        print(type(e).__name__, e)


for v in (Plain(), OnlyDelete(), OnlySet(), "abc", b"abc", (1, 2), range(3), 5, None, {1}, frozenset(),
          {}.keys(), 1.5, Text("q"), len, object(), slice(1)):
    print(type(v).__name__)
    attempt(v, 0)
    attempt(v, "k")
    attempt(v, slice(1))
    attempt(v, None)
