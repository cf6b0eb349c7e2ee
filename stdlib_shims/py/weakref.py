"""weakref: references of the same shape, but strong. The collector knows no weak ones, so referents
live as long as what refers to them, and callbacks never run."""

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType",
           "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

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

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

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
        return type(item) not in _PLAIN and item in self.data

    def __reduce__(self):
        return type(self), (list(self),), getattr(self, "__dict__", None)

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
        return type(self)([item for item in self if item not in other])

    def difference_update(self, other):
        self.data.difference_update(list(other))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def intersection_update(self, other):
        self.data.intersection_update(list(other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(list(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(other)

    def issuperset(self, other):
        return self.data.issuperset(list(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(other)

    def __eq__(self, other):
        return self.data == set(other) if isinstance(other, type(self)) else NotImplemented

    __hash__ = None

    def symmetric_difference(self, other):
        made = type(self)(self)
        made.symmetric_difference_update(other)
        return made

    def symmetric_difference_update(self, other):
        other = set(other)
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
