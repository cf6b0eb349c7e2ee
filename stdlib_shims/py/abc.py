"""abc: abstract base classes. Registered subclasses are kept per class."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items()
             if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            value = getattr(cls, name, None)
            if getattr(value, "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def _count_as(cls, kind):
    try:
        type.__setattr__(cls, "__abc_tpflags__", kind)
    except TypeError:
        pass  # builtin classes know what they are


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registry = ()
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        for base in cls.__mro__:
            if "_abc_registry" in base.__dict__:
                base._abc_registry += (subclass,)
        for base in cls.__mro__:
            # What pattern matching asks for.
            if base.__module__ == "collections.abc" and base.__name__ in ("Sequence", "Mapping"):
                _count_as(subclass, base.__name__)
                break
        _registered()
        return subclass

    __instancecheck__ = _Checks.__instancecheck__

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = _known(cls, subclass)
        if answer is not None:
            return answer
        answer = cls.__subclasshook__(subclass)
        if answer is True or answer is False:
            return _learn(cls, subclass, answer)
        if answer is not NotImplemented:
            raise AssertionError(
                "__subclasshook__ must return either False, True, or NotImplemented")
        if cls in subclass.__mro__:
            return _learn(cls, subclass, True)
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return _learn(cls, subclass, True)
        return _learn(cls, subclass, False)


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


def get_cache_token():
    return _token()
