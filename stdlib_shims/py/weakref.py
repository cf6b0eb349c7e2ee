"""weakref: references of the same shape, but strong. The collector knows no weak ones, so referents
live as long as what refers to them, and callbacks never run."""

from collections.abc import MutableMapping
from operator import index

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes",
           "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

# The classes of CPython's C sources that leave room for references; Python classes say so themselves.
_REFERABLE = frozenset((
    "builtins.set", "builtins.frozenset", "builtins.type", "builtins.function", "builtins.method",
    "builtins.builtin_function_or_method", "builtins.generator", "builtins.coroutine",
    "builtins.async_generator", "builtins.module", "builtins.memoryview", "builtins.code",
    "types.GenericAlias", "collections.deque", "collections.OrderedDict", "array.array",
    "re.Pattern", "_io.StringIO", "_io.BytesIO", "_io.TextIOWrapper", "functools.partial",
    "functools._lru_cache_wrapper", "itertools._tee", "_contextvars.Context", "_struct.Struct",
    "random.Random", "uuid.UUID", "zoneinfo.ZoneInfo", "builtins.ExceptionGroup"))


def _is_referable(cls):
    return hasattr(cls, "__weakref__") or any(
        f"{c.__module__}.{c.__qualname__}" in _REFERABLE for c in cls.__mro__)


def _shown_class(thing):
    """What messages call its class: those of C modules with the module."""
    try:
        object.__getattribute__(thing, "~")
    except AttributeError as e:
        return str(e).split("'")[1]
    return type(thing).__name__


class ReferenceType:
    __slots__ = ("_object", "_callback", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is ref:
            raise TypeError("ref() takes no keyword arguments")
        if not 1 <= len(args) <= 2:
            at = "at least 1 argument" if not args else "at most 2 arguments"
            raise TypeError(f"__new__ expected {at}, got {len(args)}")
        object, callback = args if len(args) == 2 else (args[0], None)
        if not _is_referable(type(object)):
            raise TypeError(f"cannot create weak reference to '{_shown_class(object)}' object")
        self = super().__new__(cls)
        self._object = object
        self._callback = callback
        return self

    def __init__(self, object, callback=None, /):
        pass

    @property
    def __callback__(self):
        return self._callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __ne__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object != other._object

    def __hash__(self):
        return hash(self._object)

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        name = getattr(self._object, "__name__", None)
        shown = f" ({name})" if isinstance(name, str) else ""
        return (f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at "
                f"{id(self._object):#x}{shown}>")


ref = ReferenceType


class WeakMethod(ref):
    __slots__ = ("_function", "_method_class")

    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, object, callback)
        self._function, self._method_class = function, type(meth)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        return self._method_class(self._function, self._object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self._object == other._object and self._function == other._function

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class ProxyType:
    """Stands for an object: attributes, operators and conversions are the object's own."""

    __slots__ = ("_object", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __getattribute__(self, name):
        return getattr(_object_of(self), name)

    def __setattr__(self, name, value):
        setattr(_object_of(self), name, value)

    def __delattr__(self, name):
        delattr(_object_of(self), name)

    def __repr__(self):
        held = _object_of(self)
        return f"<weakproxy at {id(self):#x} to {type(held).__name__} at {id(held):#x}>"


_object_of = ProxyType.__dict__["_object"].__get__


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _object_of(self)(*args, **kwargs)


ProxyType.__name__ = ProxyType.__qualname__ = "ProxyType"
ProxyTypes = (ProxyType, CallableProxyType)


def _plain(value):
    return _object_of(value) if type(value) in ProxyTypes else value


def _unary(function):
    return lambda self: function(_object_of(self))


def _binary(function):
    return lambda self, other: function(_plain(self), _plain(other))


def _reflected(function):
    return lambda self, other: function(_plain(other), _plain(self))


def _next(proxied):
    if not hasattr(type(proxied), "__next__"):
        raise TypeError("Weakref proxy referenced a non-iterator "
                        f"{type(proxied).__name__!r} object")
    return next(proxied)


def _forward():
    import operator

    own = {"str": str, "bool": operator.truth, "len": len, "iter": iter, "next": _next, "int": int,
           "float": float, "index": index, "neg": operator.neg, "pos": operator.pos, "abs": abs,
           "invert": operator.invert, "complex": complex}
    both = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and",
            "or", "xor", "matmul")
    for name, function in own.items():
        setattr(ProxyType, f"__{name}__", _unary(function))
    for name in both:
        function = getattr(operator, f"__{name}__")
        setattr(ProxyType, f"__{name}__", _binary(function))
        setattr(ProxyType, f"__r{name}__", _reflected(function))
        setattr(ProxyType, f"__i{name}__", _binary(getattr(operator, f"__i{name}__")))
    setattr(ProxyType, "__divmod__", _binary(divmod))
    setattr(ProxyType, "__rdivmod__", _reflected(divmod))
    for name in ("eq", "ne", "lt", "le", "gt", "ge", "contains", "getitem", "delitem"):
        setattr(ProxyType, f"__{name}__", _binary(getattr(operator, name)))
    ProxyType.__setitem__ = lambda self, key, value: operator.setitem(_object_of(self), key, value)
    ProxyType.__bytes__ = lambda self: _object_of(self).__bytes__()
    ProxyType.__reversed__ = lambda self: _object_of(self).__reversed__()
    CallableProxyType.__bytes__ = lambda self: bytes(index(_object_of(self)))


_forward()


def proxy(object, callback=None, /):
    ref(object, callback)
    kind = CallableProxyType if callable(object) else ProxyType
    made = _new_object(kind)
    _hold(made, object)
    return made


_new_object = object.__new__
_hold = ProxyType.__dict__["_object"].__set__


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


def _is_mapping(other):
    return hasattr(other, "keys")


class _WeakDict(MutableMapping):
    """Over a plain dict, whose keys or values, see _refer, can be referred to."""

    def __len__(self):
        return len(self.data)

    def keys(self):
        yield from self.data

    __iter__ = keys

    def values(self):
        yield from self.data.values()

    def items(self):
        yield from self.data.items()

    def __setitem__(self, key, value):
        self._refer(key, value)
        self.data[key] = value

    def copy(self):
        made = type(self)()
        made.data.update(self.data)
        return made

    __copy__ = copy

    def __or__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakKeyDictionary(_WeakDict):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict if hasattr(dict, "items") else type(self.data)(dict))

    def _refer(self, key, value):
        ref(key)

    def __getitem__(self, key):
        ref(key)
        try:
            return self.data[key]
        except KeyError:
            raise KeyError(ref(key)) from None

    def __delitem__(self, key):
        self[key]
        del self.data[key]

    def __contains__(self, key):
        return _is_referable(type(key)) and key in self.data

    def get(self, key, default=None):
        ref(key)
        return self.data.get(key, default)

    def setdefault(self, key, default=None):
        ref(key)
        return self.data.setdefault(key, default)

    def pop(self, key, *args):
        ref(key)
        if args or key in self.data:
            return self.data.pop(key, *args)
        raise KeyError(ref(key))

    def popitem(self):
        return self.data.popitem()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.data.items():
            made.data[key] = deepcopy(value, memo)
        return made

    def keyrefs(self):
        return [ref(k) for k in self.data]


class WeakValueDictionary(_WeakDict):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _refer(self, key, value):
        ref(value)

    def __getitem__(self, key):
        return self.data[key]

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        return self.data.get(key, default)

    def setdefault(self, key, default=None):
        if key not in self.data:
            self[key] = default
        return self.data[key]

    def pop(self, key, *args):
        return self.data.pop(key, *args)

    def popitem(self):
        return self.data.popitem()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.data.items():
            made.data[deepcopy(key, memo)] = value
        return made

    def valuerefs(self):
        return [ref(v) for v in self.data.values()]

    def itervaluerefs(self):
        yield from self.valuerefs()


def _referred(items):
    items = list(items)
    for item in items:
        ref(item)
    return items


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return _is_referable(type(item)) and item in self.data

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def __repr__(self):
        return repr({ref(item) for item in self.data})

    def add(self, item):
        ref(item)
        self.data.add(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.pop()

    def remove(self, item):
        if ref(item)() not in self.data:
            raise KeyError(ref(item))
        self.data.remove(item)

    def discard(self, item):
        self.data.discard(item)

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    def difference_update(self, other):
        self.data.difference_update(_referred(other))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def intersection_update(self, other):
        self.data.intersection_update(_referred(other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(_referred(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(_referred(other))

    def issuperset(self, other):
        return self.data.issuperset(_referred(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(_referred(other))

    def __eq__(self, other):
        return self.data == set(other.data) if isinstance(other, type(self)) else NotImplemented

    __hash__ = None

    def symmetric_difference(self, other):
        made = type(self)(self)
        made.symmetric_difference_update(other)
        return made

    def symmetric_difference_update(self, other):
        other = set(_referred(other))
        self.data.symmetric_difference_update(other)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        return type(self)([item for group in (self, other) for item in group])

    def isdisjoint(self, other):
        return not self.intersection(other)

    __sub__, __and__, __or__, __xor__ = difference, intersection, union, symmetric_difference

    def __class_getitem__(cls, params):
        from types import GenericAlias
        return GenericAlias(cls, params)


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        ref(obj)
        self._state = (obj, func, args, kwargs)
        self._atexit = True

    @property
    def atexit(self):
        return self._state is not None and self._atexit

    @atexit.setter
    def atexit(self, value):
        if self._state is not None:
            self._atexit = bool(value)

    @property
    def alive(self):
        return self._state is not None

    def __call__(self, _=None):
        if self._state is None:
            return None
        (_, func, args, kwargs), self._state = self._state, None
        return func(*args, **kwargs)

    def detach(self):
        state, self._state = self._state, None
        return state

    def peek(self):
        return self._state

    def __repr__(self):
        if self._state is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        held = self._state[0]
        return (f"<{type(self).__name__} object at {id(self):#x}; for {type(held).__name__!r} "
                f"at {id(held):#x}>")
