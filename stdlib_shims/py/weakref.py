"""weakref: references, proxies and containers over native cells, which the collector empties. Asking
whether an object is still there makes it look, within limits: see the cells' source."""

from collections.abc import MutableMapping, MutableSet
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


class ReferenceType(_Cell):
    __slots__ = ("__weakref__",)

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is ReferenceType:
            raise TypeError("ref() takes no keyword arguments")
        if not 1 <= len(args) <= 2:
            at = "at least 1 argument" if not args else "at most 2 arguments"
            raise TypeError(f"__new__ expected {at}, got {len(args)}")
        object, callback = args if len(args) == 2 else (args[0], None)
        if not _is_referable(type(object)):
            raise TypeError(f"cannot create weak reference to '{_shown_class(object)}' object")
        return _refer(cls, object, callback, cls is ReferenceType)

    def __init__(self, object, callback=None, /):
        pass

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        held = self._peek()
        if held is None:
            return f"<weakref at {id(self):#x}; dead>"
        name = getattr(held, "__name__", None)
        named = f" ({name})" if isinstance(name, str) else ""
        return (f"<weakref at {id(self):#x}; to '{type(held).__name__}' at "
                f"{id(held):#x}{named}>")


ref = ReferenceType


class WeakMethod(ref):
    """A bound method's object and function, each referred to."""

    __slots__ = ("_function", "_method_class", "_alive")

    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, object, gone)
        self._function, self._method_class = ref(function, gone), type(meth)
        self._alive = True
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        object, function = super().__call__(), self._function()
        if object is None or function is None:
            return None
        return self._method_class(function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

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


_cell_of = ProxyType.__dict__["_object"].__get__


def _object_of(proxy):
    held = _cell_of(proxy)()
    if held is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return held


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


class _ProxyCell(ref):
    """What a proxy has its object by."""

    __slots__ = ()


def proxy(object, callback=None, /):
    made = _new_object(CallableProxyType if callable(object) else ProxyType)
    _hold(made, _ProxyCell(object, None if callback is None else lambda _: callback(made)))
    return made


_new_object = object.__new__
_hold = ProxyType.__dict__["_object"].__set__


def getweakrefcount(object, /):
    return len(_cells_of(object))


def getweakrefs(object, /):
    return _cells_of(object)


def _is_mapping(other):
    return hasattr(other, "keys")


class _Weak:
    """Forgets what has died before it is looked into, unless somebody is going through it."""

    _seen = 0
    _visitors = 0

    def _settle(self):
        deaths = _deaths()
        if deaths != self._seen and not self._visitors:
            self._seen = deaths
            self._purge()
        return self.data

    def __len__(self):
        data = self._settle()
        if self._visitors:
            return sum(1 for _ in self)
        return len(data)


class _WeakDict(_Weak, MutableMapping):
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

    def _fill(self, other, kwargs):
        if other is not None:
            for key, value in (other if hasattr(other, "items") else dict(other)).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary(_WeakDict):
    def __init__(self, dict=None):
        self.data = {}
        self.update(dict)

    def update(self, dict=None, /, **kwargs):
        self._fill(dict, kwargs)

    def _purge(self):
        for cell in [c for c in self.data if c._peek() is None]:
            del self.data[cell]

    def items(self):
        self._visitors += 1
        try:
            for cell, value in self._settle().items():
                key = cell._peek()
                if key is not None:
                    yield key, value
        finally:
            self._visitors -= 1

    def __iter__(self):
        for key, _ in self.items():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self.items():
            yield value

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __getitem__(self, key):
        return self._settle()[ref(key)]

    def __delitem__(self, key):
        del self._settle()[ref(key)]

    def __contains__(self, key):
        return _is_referable(type(key)) and ref(key) in self._settle()

    def get(self, key, default=None):
        return self._settle().get(ref(key), default)

    def setdefault(self, key, default=None):
        return self._settle().setdefault(ref(key), default)

    def pop(self, key, *args):
        return self._settle().pop(ref(key), *args)

    def popitem(self):
        data = self._settle()
        while True:
            cell, value = data.popitem()
            key = cell._peek()
            if key is not None:
                return key, value

    def copy(self):
        made = WeakKeyDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def keyrefs(self):
        return list(self._settle())


class WeakValueDictionary(_WeakDict):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def update(self, other=None, /, **kwargs):
        self._fill(other, kwargs)

    def _purge(self):
        for key in [k for k, cell in self.data.items() if cell._peek() is None]:
            del self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __getitem__(self, key):
        held = self._settle()[key]._peek()
        if held is None:
            raise KeyError(key)
        return held

    def __delitem__(self, key):
        del self._settle()[key]

    def __contains__(self, key):
        cell = self._settle().get(key)
        return cell is not None and cell._peek() is not None

    def get(self, key, default=None):
        cell = self._settle().get(key)
        held = None if cell is None else cell._peek()
        return default if held is None else held

    def setdefault(self, key, default=None):
        held = self.get(key)
        if held is None:
            self[key] = held = default
        return held

    def pop(self, key, *args):
        if len(args) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(args)}")
        cell = self._settle().pop(key, None)
        held = None if cell is None else cell._peek()
        if held is not None:
            return held
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        data = self._settle()
        while True:
            key, cell = data.popitem()
            held = cell._peek()
            if held is not None:
                return key, held

    def copy(self):
        made = WeakValueDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def items(self):
        self._visitors += 1
        try:
            for key, cell in self._settle().items():
                held = cell._peek()
                if held is not None:
                    yield key, held
        finally:
            self._visitors -= 1

    def __iter__(self):
        for key, _ in self.items():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self.items():
            yield value

    def valuerefs(self):
        return list(self._settle().values())

    def itervaluerefs(self):
        yield from self.valuerefs()


def _referred(items):
    return {ref(item) for item in items}


class WeakSet(_Weak):
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _purge(self):
        self.data = {cell for cell in self.data if cell._peek() is not None}

    def __iter__(self):
        self._visitors += 1
        try:
            for cell in self._settle():
                held = cell._peek()
                if held is not None:
                    yield held
        finally:
            self._visitors -= 1

    def __contains__(self, item):
        return _is_referable(type(item)) and ref(item) in self._settle()

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self._settle())

    def add(self, item):
        self._settle().add(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        data = self._settle()
        while data:
            held = data.pop()._peek()
            if held is not None:
                return held
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        self._settle().remove(ref(item))

    def discard(self, item):
        self._settle().discard(ref(item))

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
        if self is other:
            self.data.clear()
        else:
            self._settle().difference_update(_referred(other))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def intersection_update(self, other):
        self._settle().intersection_update(_referred(other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self._settle().issubset(_referred(other))

    __le__ = issubset

    def __lt__(self, other):
        return self._settle() < _referred(other)

    def issuperset(self, other):
        return self._settle().issuperset(_referred(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self._settle() > _referred(other)

    def __eq__(self, other):
        return self._settle() == _referred(other) if isinstance(other, type(self)) else \
            NotImplemented

    __hash__ = None

    def symmetric_difference(self, other):
        made = type(self)(self)
        made.symmetric_difference_update(other)
        return made

    def symmetric_difference_update(self, other):
        self._settle().symmetric_difference_update(_referred(other))

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
    """Calls a function when an object has gone. Those whose objects live have not been called when a
    program ends."""

    __slots__ = ()
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        cell = ref(obj, self)
        self._registry[self] = [cell, func, args, kwargs, True]

    def _living(self):
        _deaths()
        entry = self._registry.get(self)
        held = None if entry is None else entry[0]._peek()
        return None if held is None else (held, *entry[1:4])

    @property
    def atexit(self):
        entry = self._registry.get(self)
        return entry is not None and entry[4]

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry is not None:
            entry[4] = bool(value)

    @property
    def alive(self):
        _deaths()
        return self in self._registry

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is None:
            return None
        return entry[1](*entry[2], **entry[3])

    def detach(self):
        state = self._living()
        if state is not None:
            del self._registry[self]
        return state

    def peek(self):
        return self._living()

    def __repr__(self):
        state = self._living()
        if state is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; for {type(state[0]).__name__!r} "
                f"at {id(state[0]):#x}>")


MutableSet.register(WeakSet)
