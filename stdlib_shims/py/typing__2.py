# typing, second part: named tuples, typed dicts, functions, get_type_hints, IO.

# ---------------------------------------------------------------- named tuples, typed dicts

_NAMEDTUPLE_FIXED = frozenset(("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                               "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                               "_source"))


def _make_namedtuple(name, fields, module, defaults=()):
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in fields}
    made = _c.namedtuple(name, [n for n, t in fields], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if ns.get("_root"):
            return super().__new__(cls, typename, bases, ns)
        generic = False
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
            generic = generic or base is Generic
        if bases.count(_NamedTuple) > 1:
            raise TypeError("duplicate base class tuple")
        hints = ns.get("__annotations__", {})
        given = []
        for name in hints:
            if name in ns:
                given.append(name)
            elif given:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(given) > 1 else ''} {', '.join(given)}")
        made = _make_namedtuple(typename, list(hints.items()), ns.get("__module__"),
                                [ns[name] for name in given])
        if generic:
            attributes = {k: v for k, v in made.__dict__.items()
                          if k not in ("__dict__", "__weakref__")}
            attributes["__orig_bases__"] = ns.get("__orig_bases__", ())
            attributes["__class_getitem__"] = classmethod(Generic.__class_getitem__.__func__)
            made = type(typename, tuple([tuple if b is _NamedTuple else b for b in bases]),
                        attributes)
        for name, value in ns.items():
            if name in _NAMEDTUPLE_FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in hints and name not in ("__module__", "__name__", "__annotations__"):
                setattr(made, name, value)
        return made


class _NamedTuple(metaclass=NamedTupleMeta):
    _root = True


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple class with types, from (name, type) pairs."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _make_namedtuple(typename, list(fields), _caller_module())


def _namedtuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict "
                                "base class")
        generic = (Generic,) if any([issubclass(b, Generic) for b in bases]) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(t, msg, module=made.__module__)
               for n, t in ns.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= set(base.__dict__.get("__required_keys__", ()))
            optional |= set(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, value in own.items():
            if isinstance(value, _AnnotatedAlias):
                value = value.__origin__
            origin = get_origin(value)
            if origin is Required or total and origin is not NotRequired:
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if "__total__" not in made.__dict__:
            made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        pass

    def __call__(cls, /, *args, **kwds):
        return dict(*args, **kwds)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict type with these keys: TypedDict('Point', {'x': int})."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    if kwargs:
        import warnings
        warnings.warn("The kwargs-based syntax for TypedDict definitions is deprecated in Python "
                      "3.11, will be removed in Python 3.13, and may not be understood by "
                      "third-party type checkers.", DeprecationWarning, stacklevel=2)
    ns = {"__annotations__": dict(fields), "__module__": _caller_module()}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


def _typeddict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_entries


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """UserId = NewType('UserId', int): int under another name, for type checkers."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = _caller_module()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        known = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking "
                                f"for: `{name} = NewType({name!r}, {known})`")
        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---------------------------------------------------------------- functions


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


_overloads = {}  # (module, qualified name) -> functions by first line, a bounded number of each


def _overload_key(func):
    inner = getattr(func, "__func__", func)
    return getattr(inner, "__module__", None), getattr(inner, "__qualname__", None)


def overload(func):
    key = _overload_key(func)
    known = _overloads.setdefault(key, {}) if len(_overloads) < 1024 else {}
    info = _function_info(getattr(func, "__func__", func))
    if len(known) < 256:
        known[len(known) if info is None else info[5]] = func
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_overload_key(func), {}).values())


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """Marks a function, or a class with all that is defined in it, as having no type hints."""
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            inner = getattr(value, "__func__", value)
            name = getattr(inner, "__name__", name)
            if (getattr(inner, "__qualname__", None) != f"{arg.__qualname__}.{name}"
                    or getattr(inner, "__module__", None) != arg.__module__):
                continue
            if isinstance(inner, type):
                no_type_check(inner)
            elif isinstance(inner, _types.FunctionType):
                inner.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


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
    if isinstance(tp, (_BaseGenericAlias, _Alias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _Alias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, _types.UnionType) else ()


def _strip_annotations(t):
    """t without Annotated, Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias) and (t.__origin__ is Required or t.__origin__ is NotRequired):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, _Alias, _types.UnionType)):
        return t
    made = tuple([_strip_annotations(a) for a in t.__args__])
    if made == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(made)
    if isinstance(t, _Alias):
        return _Alias(t.__origin__, made)
    result = made[0]
    for a in made[1:]:
        result = result | a
    return result


_BUILTIN_NAMES = _builtin_names()


def _resolve(value, names):
    """What an annotation, usually a string, means where `names` are known."""
    if value is None:
        return _NoneType
    return _Expression(value).value(names) if isinstance(value, str) else value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    names = dict(_caller_globals() if globalns is None else globalns)
    names.update(localns or {})
    if not isinstance(obj, type) or localns is not None:
        names = {**_BUILTIN_NAMES, **names}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            notes = base.__dict__.get("__annotations__", {})
            if not isinstance(notes, dict):
                continue
            for name, value in notes.items():
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                # Names of the class itself stand behind the module's.
                scope = names if localns is not None else {**_BUILTIN_NAMES, **vars(base), **names}
                hints[name] = _eval_type(_NoneType if value is None else value, scope)
    else:
        while globalns is None and hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        notes = getattr(obj, "__annotations__", None)
        if notes is None:
            if callable(obj) and type(obj).__module__ == "builtins" or isinstance(
                    obj, _types.ModuleType):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in notes.items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, _types.ModuleType))
            hints[name] = _eval_type(_NoneType if value is None else value, names)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


# ---------------------------------------------------------------- public names made from these

AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
for _v in (AnyStr, T, KT, VT, T_co, V_co, VT_co, T_contra):
    _v.__module__ = "typing"


def _protocol(name, method, generic=False):
    bases = (Protocol[T_co],) if generic else (Protocol,)
    declared = {method: _abstractmethod(lambda self: None), "__module__": "typing",
                "__slots__": ()}
    made = _types.new_class(name, bases, {}, lambda ns: ns.update(declared))
    return runtime_checkable(made)


SupportsInt = _protocol("SupportsInt", "__int__")
SupportsFloat = _protocol("SupportsFloat", "__float__")
SupportsComplex = _protocol("SupportsComplex", "__complex__")
SupportsBytes = _protocol("SupportsBytes", "__bytes__")
SupportsIndex = _protocol("SupportsIndex", "__index__")
SupportsAbs = _protocol("SupportsAbs", "__abs__", True)
SupportsRound = _protocol("SupportsRound", "__round__", True)


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


Pattern = _SpecialGenericAlias(_re.Pattern, 1)
Match = _SpecialGenericAlias(_re.Match, 1)

import contextlib as _contextlib

ContextManager = _SpecialGenericAlias(_contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _SpecialGenericAlias(_contextlib.AbstractAsyncContextManager, 1,
                                    name="AsyncContextManager")
