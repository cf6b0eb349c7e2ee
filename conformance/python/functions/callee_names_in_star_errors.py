# How a call with * or ** names what is called.
class C:
    def __init__(self, *a, **k):
        pass

    def method(self, **k):
        pass

    @staticmethod
    def fixed(**k):
        pass


class Shown:
    def __call__(self, **k):
        pass

    def __str__(self):
        return "shown!"


def nested():
    class Inner:
        pass

    return Inner


def show(call):
    try:
        call()
    except TypeError as e:
        print(e)


show(lambda: C(*5))
show(lambda: C(**5))
show(lambda: nested()(*5))
show(lambda: C().method(**5))
show(lambda: C.fixed(*None))
show(lambda: Shown()(**5))
show(lambda: Shown()(a=1, **{"a": 2}))
show(lambda: C(a=1, **{"a": 2}))
show(lambda: dict(a=1, **{"a": 2}))
show(lambda: int(*1.5))
show(lambda: (lambda: 0)(**[1]))
