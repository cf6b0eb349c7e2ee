# del, assert, raise, global effects, dead code.
"""Module doc."""
x: int = 1
y: str


def f(a, b):
    del a.x, a[0], (b, a[b])
    assert a
    assert a > 1, "message"
    if a:
        raise ValueError("x") from a
    raise
    print("never")


del x
