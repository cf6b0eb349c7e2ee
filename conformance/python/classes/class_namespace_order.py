# What a class body stores before its first statement, and in which order.
class C:
    """Documented."""
    a: int = 1
    b = 2


class D:
    "Doc"
    x = 1


print(list(C.__dict__)[:5], list(D.__dict__)[:3])


def f():
    class Inner:
        pass

    class Sub(Inner, tag=1):
        pass


try:
    f()
except TypeError as e:
    print(e)
