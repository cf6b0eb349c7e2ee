# `in` and bytes() tell in their own words of what cannot be walked.
class BadIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


class Raises:
    def __iter__(self):
        raise TypeError("mine")


class Other:
    def __iter__(self):
        raise ValueError("mine")


for v in (BadIter(), NoIter(), Raises(), Other(), 5, None):
    for f in (lambda: 1 in v, lambda: bytes(v) if not isinstance(v, int) else 0, lambda: bytearray(v) if not isinstance(v, int) else 0,
              lambda: list(v), lambda: [*v]):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)


class NoneMethods:
    __round__ = __format__ = __bytes__ = __int__ = __float__ = __enter__ = __length_hint__ = __trunc__ = None
    __reversed__ = None


for f in (round, format, bytes, int, float, reversed, list):
    try:
        print(f(NoneMethods()))
    except TypeError as e:
        print(e)
try:
    with NoneMethods():
        pass
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)
