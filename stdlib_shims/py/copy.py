"""copy: shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy"]

from collections import OrderedDict, defaultdict, deque
from copyreg import dispatch_table
from weakref import ref


class Error(Exception):
    pass


error = Error

_ATOMIC = (int, float, bool, complex, str, bytes, type(None), type(Ellipsis), type(NotImplemented),
           type, range, property, slice, ref, type(len), type(lambda: 0), type(object().__str__),
           type(list.append), type(int.__add__))
_ATOMIC_SET = frozenset(_ATOMIC)
_COPIES = {cls: cls.copy for cls in (list, dict, set, bytearray)}
_DEEP_ATOMIC = _ATOMIC_SET - {slice}
_UNSAID = object()
_native_method = type(str.join)


def _slot_names(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = "_" + base.__name__.lstrip("_") + name
                yield name


def _state(x):
    state = _taken(x)
    if state is not None:
        return state, {}
    state = dict(getattr(x, "__dict__", None) or {})
    slots = {}
    for name in _slot_names(type(x)):
        if hasattr(x, name):
            slots[name] = getattr(x, name)
    return state, slots


def _blank(x, cls):
    """A new object of x's class holding what its builtin base holds (not its attributes)."""
    for base in (int, float, complex, str, bytes, tuple, frozenset):
        if isinstance(x, base):
            return base.__new__(cls, x)
    if isinstance(x, bytearray):
        made = bytearray.__new__(cls)
        bytearray.extend(made, x)
        return made
    for base in (list, OrderedDict, defaultdict, deque, dict, set):
        if isinstance(x, base):
            made = base.__new__(cls)
            if base is defaultdict:
                made.default_factory = x.default_factory
            elif base is deque:
                deque.__init__(made, (), x.maxlen)
            return made
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    if isinstance(cls.__new__, type(_slot_names)):
        return cls.__new__(cls)
    try:
        return object.__new__(cls)
    except TypeError:
        pass
    # Native classes of the library (datetime, uuid …) say how to make them.
    if cls.__reduce__ is object.__reduce__:
        if cls is memoryview:
            raise TypeError("cannot pickle memoryview objects")
        module = cls.__module__
        name = cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"
        raise TypeError(f"cannot pickle '{name}' object")
    make, args = x.__reduce__()[:2]
    return make(*args)


def _overridden(cls, name):
    """The method of that name, unless it is the one every object has."""
    found = getattr(cls, name, None)
    return None if found is None or found is getattr(object, name, None) else found


def _found(x, cls, name):
    """x's method of that name, or _UNSAID when it is the one every object has."""
    if (cls.__getattribute__ is object.__getattribute__
            and getattr(cls, name, None) is getattr(object, name)):
        return _UNSAID
    return getattr(x, name, None)


def _reduced(x, cls, deep):
    """What the class says about taking x apart, or _UNSAID."""
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = _found(x, cls, "__reduce_ex__")
    if reduce is not None and reduce is not _UNSAID:
        return reduce(4)
    own = _found(x, cls, "__reduce__")
    if own is not _UNSAID and (own is not None or reduce is _UNSAID):
        return own()
    if reduce is _UNSAID:
        return _UNSAID
    raise Error(f"un({'deep' if deep else 'shallow'})copyable object of type {cls}")


def _from_parts(x, parts, memo):
    try:
        iter(parts)
    except TypeError:
        raise TypeError(f"Value after * must be an iterable, not {type(parts).__name__}") from None
    if len(parts) < 2:
        missing = ["'args'"] if parts else ["'func'", "'args'"]
        raise TypeError(f"_reconstruct() missing {len(missing)} required positional "
                        f"argument{'s'[:len(missing) - 1]}: {' and '.join(missing)}")
    if len(parts) > 5:
        raise TypeError(f"_reconstruct() takes from 4 to 7 positional arguments but "
                        f"{len(parts) + 2} were given")
    make, args, state, items, pairs = tuple(parts) + (None,) * (5 - len(parts))
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        _restore(made, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def _rebuild(x, cls, memo):
    """The default way to copy an instance; memo is None for a shallow copy."""
    parts = _reduced(x, cls, memo is not None)
    if isinstance(parts, str):
        return x
    if parts is _UNSAID and isinstance(_overridden(cls, "__getstate__"), _native_method):
        parts = x.__reduce_ex__(4)  # a native's own state
    if parts is not _UNSAID:
        return _from_parts(x, parts, memo)
    newargs = getattr(cls, "__getnewargs__", None)
    newargs_ex = getattr(cls, "__getnewargs_ex__", None)
    if newargs_ex is not None:
        args, named = newargs_ex(x)
        if memo is not None:
            args, named = deepcopy(args, memo), deepcopy(named, memo)
        made = cls.__new__(cls, *args, **named)
    elif newargs is not None and not isinstance(x, (int, float, str, bytes, tuple)):
        args = newargs(x)
        made = cls.__new__(cls, *(args if memo is None else deepcopy(args, memo)))
    elif memo is not None and isinstance(x, tuple):
        made = tuple.__new__(cls, [deepcopy(v, memo) for v in x])
    else:
        made = _blank(x, cls)
    if memo is not None:
        memo[id(x)] = made
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and isinstance(getstate, type(_blank)):
        state = getstate(x)
        if memo is not None:
            state = deepcopy(state, memo)
        if state is not None:
            _restore(made, state)
    else:
        attributes, slots = _state(x)
        if memo is not None:
            attributes = deepcopy(attributes, memo)
            slots = deepcopy(slots, memo)
        if (attributes or slots) and hasattr(made, "__setstate__"):
            made.__setstate__((attributes, slots) if slots else attributes)
        else:
            if attributes:
                _put(made, attributes)
            for name, value in slots.items():
                setattr(made, name, value)
    if isinstance(x, (list, deque)):
        made.extend(x if memo is None else [deepcopy(v, memo) for v in x])
    elif isinstance(x, dict):
        for k, v in x.items():
            if memo is None:
                made[k] = v
            else:
                made[deepcopy(k, memo)] = deepcopy(v, memo)
    elif isinstance(x, set):
        made.update(x if memo is None else [deepcopy(v, memo) for v in x])
    return made


def _restore(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
    elif isinstance(state, tuple) and len(state) == 2:
        if state[0]:
            _put(made, state[0])
        for name, value in (state[1] or {}).items():
            setattr(made, name, value)
    else:
        _put(made, state)


def _put(made, attributes):
    if _given(made, attributes):
        return
    own = made.__dict__
    own.update(attributes)
    if made.__dict__ is not own:
        # Beside the slots of a builtin's subclass __dict__ is a copy.
        for name, value in attributes.items():
            object.__setattr__(made, name, value)


def copy(x):
    cls = type(x)
    method = _COPIES.get(cls)
    if method is not None:
        return method(x)
    if cls in _ATOMIC_SET or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    hook = getattr(cls, "__copy__", None)
    if hook is not None:
        return hook(x)
    if cls.__name__ == "method" and hasattr(x, "__func__"):
        return cls(x.__func__, x.__self__)
    _check(x, cls)
    return _rebuild(x, cls, None)


def _check(x, cls):
    if cls.__name__ in ("generator", "coroutine", "module", "async_generator", "memory_iterator"):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if cls is memoryview:
        raise TypeError("cannot pickle memoryview objects")
    if cls.__module__ in ("_contextvars", "_queue"):
        raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__name__}' object")


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _DEEP_ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    if cls is list:
        made = []
        memo[key] = made
        append = made.append
        for value in x:
            append(deepcopy(value, memo))
    elif cls is dict:
        made = {}
        memo[key] = made
        for k, v in x.items():
            made[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        items = [deepcopy(value, memo) for value in x]
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
        for old, new in zip(x, items):
            if old is not new:
                made = tuple(items)
                break
        else:
            made = x
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(value, memo) for value in x])
    elif cls is bytearray:
        made = bytearray(x)
    elif issubclass(cls, type):
        return x
    elif cls.__name__ == "method" and hasattr(x, "__func__"):
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        hook = getattr(x, "__deepcopy__", None)
        if hook is not None:
            made = hook(memo)
        else:
            _check(x, cls)
            made = _rebuild(x, cls, memo)
    if made is not x:
        memo[key] = made
        memo.setdefault(id(memo), []).append(x)
    return made
