# The repr of a defaultdict whose factory is None, of one in itself, of a factory that shows it.
from collections import defaultdict

d = defaultdict(None, a=1)
print(d, repr(d | {"b": 2}), [d])
d["self"] = d
print(d)


class Factory:
    def __call__(self):
        return 1

    def __repr__(self):
        return f"<{e!r}>"


e = defaultdict(Factory())
e.default_factory = Factory()
try:
    print(e)
except RecursionError as error:
    print(error)
try:
    d["missing"]
except KeyError as error:
    print(error)
