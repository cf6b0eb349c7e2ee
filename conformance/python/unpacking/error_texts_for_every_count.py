# The texts for too many and too few values, with and without a star, and for what cannot be iterated.
def show(f):
    try:
        f()
        print("fine")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def two(v): a, b = v
def one(v): a, = v
def none(v): () = v
def star(v): a, *b, c = v
def last(v): *a, b, c, d = v
def nested(v): a, (b, c) = v


for f in (two, one, none, star, last, nested):
    for v in ((), (1,), (1, 2), (1, 2, 3), "ab", 5, None, {1: 2}, two):
        print(f.__name__, v if v is not two else "function", end=": ")
        show(lambda: f(v))
