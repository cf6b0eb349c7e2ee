# A special method that is None is called, and fails, except where None has a meaning.
class A:
    __add__ = __eq__ = __lt__ = __len__ = None
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __reversed__ = None


class B:
    def __radd__(self, other):
        return "radd"

    def __gt__(self, other):
        return "gt"


class NoIter:
    __iter__ = None


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: A() + 1)
show(lambda: A() + B())
show(lambda: A() == 1)
show(lambda: A() < B())
show(lambda: hash(A()))
show(lambda: list(A()))
show(lambda: 1 in A())
show(lambda: 1 in NoIter())
show(lambda: reversed(A()))
