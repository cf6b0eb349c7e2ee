# ABC, abstract methods of every sort, registration and hooks.
import abc


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Base(abc.ABC):
    @abc.abstractmethod
    def run(self):
        """Runs."""

    @property
    @abc.abstractmethod
    def name(self):
        pass

    @classmethod
    @abc.abstractmethod
    def make(cls):
        pass

    @staticmethod
    @abc.abstractmethod
    def help():
        pass


print(sorted(Base.__abstractmethods__))
show(Base)


class Partly(Base):
    def run(self):
        return "ran"

    name = "n"


print(sorted(Partly.__abstractmethods__))
show(Partly)


class Whole(Partly):
    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def help():
        return "help"


print(Whole.make().run(), Whole().name, Whole.help(), isinstance(Whole(), Base))


class Plugin(abc.ABC):
    pass


@Plugin.register
class Registered:
    pass


print(issubclass(Registered, Plugin), isinstance(Registered(), Plugin), Plugin in Registered.__mro__)
show(Plugin.register, 3)
show(Registered.__class__.register, Plugin) if hasattr(Registered.__class__, "register") else None


class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized))
print(abc.get_cache_token() is not None, isinstance(Plugin, abc.ABCMeta))
class Later(abc.ABC):
    @abc.abstractmethod
    def f(self):
        pass


Later.f = lambda self: 1
abc.update_abstractmethods(Later)
print(Later().f())
