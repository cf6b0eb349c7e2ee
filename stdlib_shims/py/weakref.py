"""weakref: references of the same shape, but strong. The collector knows no weak ones, so referents
live as long as what refers to them, and callbacks never run."""

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

_PLAIN = (int, float, str, bytes, tuple, list, dict, complex, bool, type(None))


class ref:
    __slots__ = ("_object", "__callback__")

    def __init__(self, object, callback=None, /):
        if type(object) in _PLAIN:
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return (f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at "
                f"{id(self._object):#x}>")


ReferenceType = ref


class WeakMethod(ref):
    __slots__ = ()


def proxy(object, callback=None, /):
    ref(object)
    return object


ProxyType = CallableProxyType = type(proxy)


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


class _WeakDict(dict):
    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[self._copied_key(key, memo, deepcopy)] = self._copied_value(value, memo, deepcopy)
        return made

    def _copied_key(self, key, memo, deepcopy):
        return key

    def _copied_value(self, value, memo, deepcopy):
        return value

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakKeyDictionary(_WeakDict):
    def _copied_value(self, value, memo, deepcopy):
        return deepcopy(value, memo)

    def keyrefs(self):
        return [ref(k) for k in self]


class WeakValueDictionary(_WeakDict):
    def _copied_key(self, key, memo, deepcopy):
        return deepcopy(key, memo)

    def valuerefs(self):
        return [ref(v) for v in self.values()]

    itervaluerefs = valuerefs


class WeakSet(set):
    pass


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._state = (obj, func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        return self._state is not None

    def __call__(self):
        if self._state is None:
            return None
        (_, func, args, kwargs), self._state = self._state, None
        return func(*args, **kwargs)

    def detach(self):
        state, self._state = self._state, None
        return state

    def peek(self):
        return self._state
