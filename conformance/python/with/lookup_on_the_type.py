# __enter__ and __exit__ are looked up on the type before anything is called, __exit__ counts even for errors.
class Nothing:
    pass


class OnlyEnter:
    def __enter__(self):
        print("entered")


class OnlyExit:
    def __exit__(self, *args):
        print("exited")


class Wrong:
    def __enter__(self, more):
        pass

    def __exit__(self):
        pass


class WrongExit:
    def __enter__(self):
        print("entered")

    def __exit__(self):
        pass


def on_instance():
    n = Nothing()
    n.__enter__ = lambda: 1
    n.__exit__ = lambda *a: None
    return n


for make in (Nothing, OnlyEnter, OnlyExit, Wrong, WrongExit, on_instance, lambda: None, lambda: 5, lambda: OnlyEnter):
    try:
        with make():
            print("body")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Static:
    @staticmethod
    def __enter__():
        return "static"

    @classmethod
    def __exit__(cls, *args):
        print(cls.__name__, args)


with Static() as s:
    print(s)
