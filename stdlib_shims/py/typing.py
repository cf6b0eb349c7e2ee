"""typing: the run-time side of type hints."""

import collections as _c
import collections.abc as _abc
import types as _types
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from types import GenericAlias as _Alias, _parameters, _substitute, _type_repr

__all__ = ["Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef",
           "Generic", "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar",
           "TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container", "ContextManager",
           "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView",
           "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView",
           "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection",
           "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes",
           "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
           "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set",
           "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match",
           "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads",
           "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
           "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
           "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs",
           "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self", "Text",
           "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]

TYPE_CHECKING = False


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        for constraint in constraints:
            if type(constraint) is tuple:
                raise TypeError("TypeVar(name, constraint, ...): constraints must be types. "
                                f"Got {constraint!r:.100}.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __reduce__(self):
        return self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound=bound, covariant=covariant, contravariant=contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        return self.__name__


class ParamSpecArgs:
    _word = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._word}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._word, self.__origin__))


class ParamSpecKwargs(ParamSpecArgs):
    _word = "kwargs"


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and other.__forward_arg__ == self.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


def _convert(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, list):
        return [_convert(a) for a in arg]
    return arg


def _convert_all(params):
    if not isinstance(params, tuple):
        params = (params,)
    return tuple(_convert(p) for p in params)


class _Special:
    """Any, NoReturn …; and, when subscripted, the origin of a _TypingAlias."""

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        if self._name == "Any":
            raise TypeError("Any cannot be instantiated")
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, params):
        if self._getitem is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._getitem(params)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _typed(values):
    """Values together with their classes: 0 is not False here."""
    return frozenset([(value, type(value)) for value in values])


class _TypingAlias(_Alias):
    def __init__(self, origin, args, name=None):
        super().__init__(origin, args)
        self._name = name
        flat = []
        for a in self.__args__:
            flat.extend(a if isinstance(a, list) else (a,))
        self.__parameters__ = _parameters(flat)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        if self._name == "Union":
            none = type(None)
            if len(self.__args__) == 2 and none in self.__args__:
                other = self.__args__[0] if self.__args__[1] is none else self.__args__[1]
                return f"typing.Optional[{_type_repr(other)}]"
        if self._name == "Literal":
            return "typing.Literal[" + ", ".join(map(_type_repr, self.__args__)) + "]"
        if self._name == "Callable":
            *args, result = self.__args__
            if len(args) == 1 and (args[0] is ... or isinstance(args[0], ParamSpec) or
                                   getattr(args[0], "_name", None) == "Concatenate"):
                inside = _type_repr(args[0])
            else:
                inside = "[" + ", ".join(map(_type_repr, args)) + "]"
            return f"typing.Callable[{inside}, {_type_repr(result)}]"
        if not self.__args__:
            return name + "[()]"
        return name + "[" + ", ".join(map(_type_repr, self.__args__)) + "]"

    def __call__(self, *args, **kwds):
        if isinstance(self.__origin__, _Special):
            raise TypeError(f"Cannot instantiate {self!r}")
        return super().__call__(*args, **kwds)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        mapping = dict(zip(self.__parameters__, _convert_all(params)))
        args = tuple(_substitute(a, mapping) for a in self.__args__)
        return Union[args] if self._name == "Union" else _TypingAlias(self.__origin__, args,
                                                                      self._name)

    def __eq__(self, other):
        if self._name == "Literal" and isinstance(other, _TypingAlias):
            return other._name == "Literal" and _typed(self.__args__) == _typed(other.__args__)
        if self._name == "Union" and isinstance(other, _types.UnionType):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _TypingAlias):
            return NotImplemented
        if self._name == "Union" and other._name == "Union":
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self._name == "Union":
            return hash(frozenset(self.__args__))
        if self._name == "Literal":
            return hash(_typed(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        if self._name == "Union":
            return any(isinstance(obj, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self._name == "Union":
            return any(issubclass(cls, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:] if self in bases else ()
            for b in later:
                if isinstance(b, _TypingAlias) and b is not self:
                    return ()
        return (self.__origin__,)


def _union(params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for p in _convert_all(params):
        nested = p.__args__ if isinstance(p, _types.UnionType) or (
            isinstance(p, _TypingAlias) and p._name == "Union") else (p,)
        for a in nested:
            if a not in flat:
                flat.append(a)
    return flat[0] if len(flat) == 1 else _TypingAlias(Union, tuple(flat), "Union")


def _literal(params):
    flat = []
    for p in params if isinstance(params, tuple) else (params,):
        nested = p.__args__ if isinstance(p, _TypingAlias) and p._name == "Literal" else (p,)
        for a in nested:
            if not any(a == b and type(a) is type(b) for b in flat):
                flat.append(a)
    return _TypingAlias(Literal, tuple(flat), "Literal")


def _one(name):
    def getitem(params):
        return _TypingAlias(globals()[name], _convert_all(params), name)
    return getitem


Any = _Special("Any")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
Union = _Special("Union", _union)


def _optional(params):
    if isinstance(params, tuple):
        raise TypeError("typing.Optional requires a single type. Got "
                        f"{_type_repr_of_parameters(params)}.")
    return Union[params, None]


def _type_repr_of_parameters(params):
    text = repr(params)
    return text if len(text) <= 100 else text[:97] + "..."


Optional = _Special("Optional", _optional)
Literal = _Special("Literal", _literal)
ClassVar = _Special("ClassVar", lambda p: _TypingAlias(ClassVar, _convert_all(p), "ClassVar"))
Final = _Special("Final", lambda p: _TypingAlias(Final, _convert_all(p), "Final"))
Concatenate = _Special("Concatenate",
                       lambda p: _TypingAlias(Concatenate, _convert_all(p), "Concatenate"))
TypeGuard = _Special("TypeGuard", lambda p: _TypingAlias(TypeGuard, _convert_all(p), "TypeGuard"))
Required = _Special("Required", lambda p: _TypingAlias(Required, _convert_all(p), "Required"))
NotRequired = _Special("NotRequired",
                       lambda p: _TypingAlias(NotRequired, _convert_all(p), "NotRequired"))
Unpack = _Special("Unpack", lambda p: _TypingAlias(Unpack, _convert_all(p), "Unpack"))


class _AnnotatedAlias(_TypingAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        return (f"typing.Annotated[{_type_repr(self.__origin__)}, "
                f"{', '.join(map(repr, self.__metadata__))}]")

    def __eq__(self, other):
        return (isinstance(other, _AnnotatedAlias) and self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    __hash__ = _TypingAlias.__hash__


def _annotated(params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments "
                        "(a type and an annotation).")
    origin, metadata = _convert(params[0]), tuple(params[1:])
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


Annotated = _Special("Annotated", _annotated)


class _Named(_Special):
    """List, Dict …: names of classes, subscriptable and instantiable."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name
        self.__args__ = ()
        self.__parameters__ = ()
        del self.__args__

    def __getitem__(self, params):
        if self._name == "Callable":
            if not isinstance(params, tuple) or len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = params
            args = tuple(args) if isinstance(args, (list, tuple)) else (args,)
            return _TypingAlias(self.__origin__, _convert_all(args + (result,)), "Callable")
        return _TypingAlias(self.__origin__, _convert_all(params), self._name)

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


List = _Named(list, "List")
Dict = _Named(dict, "Dict")
Set = _Named(set, "Set")
FrozenSet = _Named(frozenset, "FrozenSet")
Tuple = _Named(tuple, "Tuple")
Type = _Named(type, "Type")
Deque = _Named(_c.deque, "Deque")
DefaultDict = _Named(_c.defaultdict, "DefaultDict")
OrderedDict = _Named(_c.OrderedDict, "OrderedDict")
Counter = _Named(_c.Counter, "Counter")
ChainMap = _Named(_c.ChainMap, "ChainMap")
Callable = _Named(_abc.Callable, "Callable")
Iterable = _Named(_abc.Iterable, "Iterable")
Iterator = _Named(_abc.Iterator, "Iterator")
Generator = _Named(_abc.Generator, "Generator")
Reversible = _Named(_abc.Reversible, "Reversible")
Container = _Named(_abc.Container, "Container")
Collection = _Named(_abc.Collection, "Collection")
Hashable = _Named(_abc.Hashable, "Hashable")
Sized = _Named(_abc.Sized, "Sized")
AbstractSet = _Named(_abc.Set, "AbstractSet")
MutableSet = _Named(_abc.MutableSet, "MutableSet")
Mapping = _Named(_abc.Mapping, "Mapping")
MutableMapping = _Named(_abc.MutableMapping, "MutableMapping")
Sequence = _Named(_abc.Sequence, "Sequence")
MutableSequence = _Named(_abc.MutableSequence, "MutableSequence")
ByteString = _Named(_abc.ByteString, "ByteString")
MappingView = _Named(_abc.MappingView, "MappingView")
KeysView = _Named(_abc.KeysView, "KeysView")
ItemsView = _Named(_abc.ItemsView, "ItemsView")
ValuesView = _Named(_abc.ValuesView, "ValuesView")
Awaitable = _Named(_abc.Awaitable, "Awaitable")
Coroutine = _Named(_abc.Coroutine, "Coroutine")
AsyncIterable = _Named(_abc.AsyncIterable, "AsyncIterable")
AsyncIterator = _Named(_abc.AsyncIterator, "AsyncIterator")
AsyncGenerator = _Named(_abc.AsyncGenerator, "AsyncGenerator")
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)


def _is_pack(p):
    return getattr(p, "__origin__", None) is Unpack and isinstance(p.__args__[0], TypeVarTuple)


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, params):
        params = _convert_all(params)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, TypeVar) or _is_pack(p) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                "or parameter specification variables.")
        else:
            expected = getattr(cls, "__parameters__", ())
            if not expected:
                raise TypeError(f"{cls} is not a generic class")
            packed = any(isinstance(p, TypeVarTuple) for p in expected)
            if len(params) < len(expected) - packed or (
                    not packed and len(params) > len(expected)):
                few = "few" if len(params) < len(expected) else "many"
                raise TypeError(f"Too {few} arguments for {cls}; actual {len(params)}, "
                                f"expected {len(expected)}")
        return _TypingAlias(cls, params, cls.__name__ if cls in (Generic, Protocol) else None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for p in getattr(base, "__parameters__", ()):
                if p not in found:
                    found.append(p)
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        return all(hasattr(instance, name) for name in cls._protocol_names)

    def __subclasscheck__(cls, sub):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(sub)
        if cls in sub.__mro__:
            return True
        return all(hasattr(sub, name) for name in cls._protocol_names)


Protocol = None


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _protocol_names = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        names = []
        for base in cls.__mro__[:-1]:
            if base in (Protocol, Generic):
                continue
            for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ())):
                if name not in _NOT_PROTOCOL and not name.startswith("_abc_"):
                    names.append(name)
        cls._protocol_names = tuple(names)
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_protocol_init


_NOT_PROTOCOL = frozenset((
    "__module__", "__qualname__", "__doc__", "__dict__", "__slots__", "__annotations__",
    "__parameters__", "__orig_bases__", "_is_protocol", "_is_runtime_protocol", "_protocol_names",
    "__abstractmethods__", "__init__", "__weakref__", "__subclasshook__", "__class_getitem__"))


def _no_protocol_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


runtime = runtime_checkable


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if ns.get("_root"):
            return super().__new__(cls, typename, bases, ns)
        hints = ns.get("__annotations__", {})
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field "
                                "" + ", ".join(n for n in hints if n in ns))
        made = _c.namedtuple(typename, list(hints), defaults=defaults,
                             module=ns.get("__module__"))
        made.__annotations__ = dict(hints)
        made.__new__.__annotations__ = dict(hints)
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                        "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in hints and name not in ("__module__", "__annotations__"):
                setattr(made, name, value)
        return made


class _NamedTupleBase(metaclass=_NamedTupleMeta):
    _root = True


class _NamedTupleFactory:
    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)

    def __call__(self, typename, fields=None, /, **kwargs):
        fields = list(kwargs.items() if fields is None else fields)
        made = _c.namedtuple(typename, [n for n, t in fields])
        made.__annotations__ = dict(fields)
        return made

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        for key, value in ns.get("__annotations__", {}).items():
            annotations[key] = _convert(value)
            marker = getattr(value, "_name", None)
            if marker == "Required" or (total and marker != "NotRequired"):
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        pass

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


class _TypedDictFactory:
    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or kwargs),
                                             "__module__": "__main__"}, total=total)


TypedDict = _TypedDictFactory()


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


_overloads = {}  # (module, qualified name) -> the functions, a bounded number of each


def overload(func):
    inner = getattr(func, "__func__", func)
    key = (getattr(inner, "__module__", None), getattr(inner, "__qualname__", None))
    known = _overloads.setdefault(key, []) if len(_overloads) < 1024 else []
    if len(known) < 256:
        known.append(func)
    return _overload_dummy


def get_overloads(func):
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((getattr(inner, "__module__", None),
                                getattr(inner, "__qualname__", None)), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "field_specifiers": field_specifiers,
            "kwargs": kwargs}
        return cls_or_fn
    return decorate


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Named)):
        return tp.__origin__
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, _types.UnionType)):
        args = tp.__args__
        if get_origin(tp) is _abc.Callable and not (len(args) == 2 and args[0] is ...):
            args = (list(args[:-1]), args[-1])
        return args
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def _resolve(value, names):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        text = value.strip()
        if " | " in text and "[" not in text:
            return Union[tuple(_resolve(part, names) for part in text.split(" | "))]
        if text == "None":
            return type(None)
        if text.endswith("]"):
            head, _, inside = text[:-1].partition("[")
            parts, depth, start = [], 0, 0
            for i, c in enumerate(inside):
                depth += (c in "[(") - (c in "])")
                if c == "," and depth == 0:
                    parts.append(inside[start:i])
                    start = i + 1
            parts.append(inside[start:])
            args = tuple(_resolve(p, names) for p in parts if p.strip())
            return _resolve(head, names)[args if len(args) > 1 else args[0]]
        if text == "...":
            return ...
        first, *rest = text.split(".")
        if first not in names:
            raise NameError(f"name {first!r} is not defined")
        found = names[first]
        for attr in rest:
            found = getattr(found, attr)
        return found
    return value


_BUILTIN_NAMES = {c.__name__: c for c in (int, str, float, bool, bytes, list, dict, tuple, set,
                                          frozenset, object, type, complex, bytearray, range)}


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    names = dict(_BUILTIN_NAMES)
    names.update({k: v for k, v in globals().items() if not k.startswith("_")})
    names.update(_caller_globals())
    names.update(globalns or {})
    names.update(localns or {})
    if getattr(obj, "__no_type_check__", False):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get("__annotations__", {}))
    else:
        hints.update(getattr(obj, "__annotations__", None) or {})
    out = {}
    for name, value in hints.items():
        value = _resolve(value, names)
        if not include_extras and isinstance(value, _AnnotatedAlias):
            value = value.__origin__
        out[name] = value
    return out


def _protocol(name, method):
    made = runtime_checkable(_ProtocolMeta(name, (Protocol,), {method: _abstractmethod(
        lambda self: None), "__module__": "typing"}))
    return made


SupportsInt = _protocol("SupportsInt", "__int__")
SupportsFloat = _protocol("SupportsFloat", "__float__")
SupportsComplex = _protocol("SupportsComplex", "__complex__")
SupportsBytes = _protocol("SupportsBytes", "__bytes__")
SupportsIndex = _protocol("SupportsIndex", "__index__")
SupportsAbs = _protocol("SupportsAbs", "__abs__")
SupportsRound = _protocol("SupportsRound", "__round__")


class IO(Generic[AnyStr]):
    """What a file offers; the methods are declarations only."""

    def close(self, *args):
        pass

    def fileno(self, *args):
        pass

    def flush(self, *args):
        pass

    def isatty(self, *args):
        pass

    def read(self, *args):
        pass

    def readable(self, *args):
        pass

    def readline(self, *args):
        pass

    def readlines(self, *args):
        pass

    def seek(self, *args):
        pass

    def seekable(self, *args):
        pass

    def tell(self, *args):
        pass

    def truncate(self, *args):
        pass

    def writable(self, *args):
        pass

    def write(self, *args):
        pass

    def writelines(self, *args):
        pass

    def __enter__(self, *args):
        pass

    def __exit__(self, *args):
        pass

    mode = property(lambda self: None)
    name = property(lambda self: None)
    closed = property(lambda self: None)


class TextIO(IO[str]):
    buffer = property(lambda self: None)
    encoding = property(lambda self: None)
    errors = property(lambda self: None)
    line_buffering = property(lambda self: None)
    newlines = property(lambda self: None)


class BinaryIO(IO[bytes]):
    pass


import re as _re

Pattern = _Named(_re.Pattern, "Pattern")
Match = _Named(_re.Match, "Match")


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


import contextlib as _contextlib

ContextManager = _Named(_contextlib.AbstractContextManager, "ContextManager")
AsyncContextManager = _Named(_contextlib.AbstractAsyncContextManager, "AsyncContextManager")
