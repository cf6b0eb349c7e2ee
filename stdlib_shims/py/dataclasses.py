"""dataclasses: __init__ is a native callable; the other methods are closures."""

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

from collections import _binder, _compare_fields, _hash_fields
from sys import intern as _intern
from types import GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType


class FrozenInstanceError(AttributeError):
    pass


class _Marker:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _Marker("_FIELD")
_FIELD_CLASSVAR = _Marker("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Marker("_FIELD_INITVAR")
_EMPTY = _MappingProxyType({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


_shown = set()  # ids of the fields whose repr() is under way


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            return self._text()
        finally:
            _shown.discard(id(self))

    def _text(self):
        return ("Field("
                f"name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of_text(annotation):
    """Looks only at the first name, and at the one after its dot, as they stand in the module."""
    from warnings import _caller_globals
    head, dot, rest = annotation.partition(".")
    first, second = _first_name(head), _first_name(rest)
    if dot and first == head.strip():
        home = getattr(_caller_globals().get(first), "__name__", None)
        if (home, second) == ("typing", "ClassVar"):
            return _FIELD_CLASSVAR
        return _FIELD_INITVAR if (home, second) == ("dataclasses", "InitVar") else _FIELD
    return _kind_of(_caller_globals().get(first)) if first else _FIELD


def _first_name(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end]


def _kind_of(annotation):
    if isinstance(annotation, str):
        return _kind_of_text(annotation)
    if annotation is InitVar or isinstance(annotation, InitVar):
        return _FIELD_INITVAR
    origin = getattr(annotation, "__origin__", annotation)
    if getattr(origin, "_name", None) == "ClassVar" or getattr(annotation, "_name", 0) == "ClassVar":
        return _FIELD_CLASSVAR
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind_of(annotation)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: "
                         "use default_factory")
    return f


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        inside = ",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])
        return f"_DataclassParams({inside})"


def _named(cls, name, function):
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    return function


def _init_binder(cls, all_fields, frozen, slots):
    ordered = [f for f in all_fields if f._field_type in (_FIELD, _FIELD_INITVAR)]
    seen_default = False
    flags = []
    defaults = []
    for f in ordered:
        bits = 0
        has_default = f.default is not MISSING or f.default_factory is not MISSING
        if f.init and not f.kw_only:
            if has_default:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
        if f.kw_only:
            bits |= 1
        if not f.init:
            bits |= 2
        if f.default_factory is not MISSING:
            bits |= 4
        if f._field_type is _FIELD_INITVAR:
            bits |= 8
        if not has_default or (not f.init and f.default_factory is MISSING):
            bits |= 16
        if slots and not f.init and f.default is not MISSING:
            # No class attribute stands in for the value: each instance gets it.
            flags.append(bits & ~16 | 4)
            defaults.append(lambda value=f.default: value)
            continue
        flags.append(bits)
        if f.default is not MISSING:
            defaults.append(f.default)
        elif f.default_factory is not MISSING:
            defaults.append(f.default_factory)
        else:
            defaults.append(None)
    mode = (1 if hasattr(cls, "__post_init__") else 0) | (2 if frozen else 0)
    init = _binder(cls.__qualname__ + ".__init__", tuple(f.name for f in ordered), tuple(flags),
                   tuple(defaults), mode)
    init._record = ordered  # what inspect.signature() reads
    init.__defaults__ = tuple(f.default for f in ordered
                              if f.init and not f.kw_only and f.default is not MISSING) or None
    init.__kwdefaults__ = {f.name: f.default for f in ordered
                           if f.init and f.kw_only and f.default is not MISSING} or None
    init.__annotations__ = {**{f.name: f.type for f in ordered if f.init}, "return": None}
    return _named(cls, "__init__", init)


def _repr_method(names):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            inside = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({inside})"
        finally:
            running.discard(key)

    __repr__._of_dataclass = True
    return __repr__


def _compare_methods(names):
    names = tuple(_intern(name) for name in names)

    def __eq__(self, other):
        return _compare_fields(2, names, self, other)

    def __lt__(self, other):
        return _compare_fields(0, names, self, other)

    def __le__(self, other):
        return _compare_fields(1, names, self, other)

    def __gt__(self, other):
        return _compare_fields(4, names, self, other)

    def __ge__(self, other):
        return _compare_fields(5, names, self, other)

    return __eq__, (__lt__, __le__, __gt__, __ge__)


def _frozen_methods(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    found = {}
    cls.__module__  # refuses what is no class
    any_frozen = False
    has_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get("__dataclass_fields__")
        if base_fields is not None:
            has_bases = True
            for f in base_fields.values():
                found[f.name] = f
            if b.__dataclass_params__.frozen:
                any_frozen = True
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    separated = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or (isinstance(annotation, str)
                                     and annotation.split(".")[-1] == "KW_ONLY"):
            if separated:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            separated = kw_only = True
            continue
        own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_hash = not (class_hash is MISSING or
                    (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    everything = list(found.values())
    fields_ = [f for f in everything if f._field_type is _FIELD]
    if init:
        made = _init_binder(cls, everything, frozen, slots)
        if "__init__" not in cls.__dict__:
            cls.__init__ = made
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = _named(cls, "__repr__", _repr_method([f.name for f in fields_ if f.repr]))
    eq_method, order_methods = _compare_methods([f.name for f in fields_ if f.compare])
    if eq and "__eq__" not in cls.__dict__:
        cls.__eq__ = _named(cls, "__eq__", eq_method)
    if order:
        for method in order_methods:
            name = method.__name__
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
            setattr(cls, name, _named(cls, name, method))
    if frozen:
        for method in _frozen_methods(cls, frozenset(f.name for f in fields_)):
            name = method.__name__
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
            setattr(cls, name, _named(cls, name, method))
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_hash):
        hashed = tuple(_intern(f.name) for f in fields_
                       if (f.compare if f.hash is None else f.hash))

        def __hash__(self):
            return _hash_fields(hashed, self)

        cls.__hash__ = _named(cls, "__hash__", __hash__)
    elif eq and not has_hash:
        cls.__hash__ = None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in everything
                                   if f.init and not f.kw_only and f._field_type is not
                                   _FIELD_CLASSVAR)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature_text(everything)
    if slots:
        cls = _with_slots(cls, [f.name for f in fields_], weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(everything):
    """How inspect.signature() would show the __init__ without self."""
    ordered = [f for f in everything if f.init and f._field_type is not _FIELD_CLASSVAR]
    parts, starred = [], False
    for f in sorted(ordered, key=lambda f: bool(f.kw_only)):
        if f.kw_only and not starred:
            starred = True
            parts.append("*")
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _with_slots(cls, names, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get("__slots__", ())
        if not isinstance(own, (str, list, tuple, dict)) and hasattr(own, "__next__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update([own] if isinstance(own, str) else own)
    body = {k: v for k, v in cls.__dict__.items()
            if k not in names and k not in ("__dict__", "__weakref__")}
    kept = names + ["__weakref__"] if weakref_slot else names
    body["__slots__"] = tuple(n for n in kept if n not in inherited)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = qualname
    if made.__dataclass_params__.frozen:
        for method in (_getstate, _setstate):
            if method.__name__ not in body:
                setattr(made, method.__name__, method)
        for method in _frozen_methods(made, frozenset(names)):
            setattr(made, method.__name__, _named(made, method.__name__, method))
    return made


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


_getstate.__name__, _setstate.__name__ = "__getstate__", "__setstate__"


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, factory):
    if _is_instance(obj):
        return factory([(f.name, _asdict(getattr(obj, f.name), factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_asdict(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_asdict(v, factory) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_asdict(k, factory), _asdict(v, factory)) for k, v in obj.items()]
        if hasattr(type(obj), "default_factory"):
            made = type(obj)(obj.default_factory)
            made.update(pairs)
            return made
        return type(obj)(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    if _is_instance(obj):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_astuple(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple(v, factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items()])
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    from keyword import iskeyword
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda namespace: namespace.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be "
                                 "specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
