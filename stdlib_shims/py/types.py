"""types: names of the builtin classes, SimpleNamespace, generic aliases and unions."""

FunctionType = LambdaType = type(lambda: None)
BuiltinFunctionType = BuiltinMethodType = type(len)
MappingProxyType = type(type.__dict__)
GeneratorType = type((lambda: (yield))())
NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)


async def _coro():
    pass


_c = _coro()
CoroutineType = type(_c)
_c.close()


async def _agen():
    yield


AsyncGeneratorType = type(_agen())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)
GetSetDescriptorType = type(FunctionType.__dict__["__name__"])
try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)

import abc as _abc_module

ModuleType = type(_abc_module)
del _abc_module


_shown = set()  # ids of the namespaces whose repr() is under way


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown:
            return name + "(...)"
        _shown.add(id(self))
        try:
            items = [f"{k}={v!r}" for k, v in self.__dict__.items()]
        finally:
            _shown.discard(id(self))
        return "{}({})".format(name, ", ".join(items))

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __eq__(self, other):
        if _namespaces(self, other):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __lt__(self, other):
        return self.__dict__ < other.__dict__ if _namespaces(self, other) else NotImplemented

    def __le__(self, other):
        return self.__dict__ <= other.__dict__ if _namespaces(self, other) else NotImplemented

    def __gt__(self, other):
        return self.__dict__ > other.__dict__ if _namespaces(self, other) else NotImplemented

    def __ge__(self, other):
        return self.__dict__ >= other.__dict__ if _namespaces(self, other) else NotImplemented

    __hash__ = None


def _namespaces(a, b):
    return isinstance(a, SimpleNamespace) and isinstance(b, SimpleNamespace)


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, FunctionType):
        return obj.__name__
    return repr(obj)


def _item_repr(obj):
    """How the argument of a builtin's alias is shown: functions by their full name."""
    module = getattr(obj, "__module__", None)
    if isinstance(obj, (FunctionType, BuiltinFunctionType)) and module is not None:
        name = obj.__qualname__
        return name if module == "builtins" else f"{module}.{name}"
    return _type_repr(obj)


def _parameters(args):
    """The type variables in what a generic alias was made from, each once."""
    found = []
    for a in args:
        if isinstance(a, type) and not isinstance(a, GenericAlias):
            continue
        if hasattr(a, "__typing_subst__"):
            if a not in found:
                found.append(a)
        else:
            inner = getattr(a, "__parameters__", None)
            if inner is None and isinstance(a, (list, tuple)):
                inner = _parameters(a)
            for p in inner or ():
                if p not in found:
                    found.append(p)
    return tuple(found)


def _unpack_args(args):
    """Starred tuples of a known length in pieces."""
    flat = []
    for a in args:
        inner = None if isinstance(a, type) else getattr(a, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            flat.extend(inner)
        else:
            flat.append(a)
    return tuple(flat)


def _prepared(alias, parameters, items):
    """The arguments of alias[items], one a parameter; a TypeVarTuple's are a tuple."""
    for p in parameters:
        prepare = getattr(p, "__typing_prepare_subst__", None)
        if prepare is not None:
            items = prepare(alias, items)
    if len(items) != len(parameters):
        few = "few" if len(items) < len(parameters) else "many"
        raise TypeError(f"Too {few} arguments for {alias!r}; actual {len(items)}, "
                        f"expected {len(parameters)}")
    return dict(zip(parameters, items))


def _substituted(args, mapping, flatten=False):
    """args with the type variables replaced; `flatten` for Callable, whose lists are in line."""
    made = []
    for old in args:
        if isinstance(old, type) and not isinstance(old, GenericAlias):
            made.append(old)
            continue
        subst = getattr(old, "__typing_subst__", None)
        if subst is not None:
            new = subst(mapping[old])
        else:
            inner = getattr(old, "__parameters__", None) or ()
            if inner:
                given = []
                for p in inner:
                    if isinstance(mapping[p], tuple) and hasattr(p, "__iter__"):
                        given.extend(mapping[p])
                    else:
                        given.append(mapping[p])
                new = old[tuple(given)]
            elif isinstance(old, tuple):
                new = tuple(_substituted(old, mapping))
            else:
                new = old
        if isinstance(new, tuple) and (
                flatten or getattr(old, "__typing_is_unpacked_typevartuple__", False)):
            made.extend(new)
        else:
            made.append(new)
    return made


def _refuse(obj, kind, members, name):
    """What setting or deleting an attribute of a fixed object raises; __class__ has own words."""
    if name in members:
        raise AttributeError("readonly attribute")
    if name in ("__parameters__", "__typing_unpacked_tuple_args__") and hasattr(type(obj), name):
        owner = kind if isinstance(obj, UnionType) else "types.GenericAlias"
        raise AttributeError(f"attribute {name!r} of {owner!r} objects is not writable")
    hidden = ("__slots__", "__module__", "__weakref__")
    if name not in hidden and any(name in vars(c) for c in type(obj).__mro__):
        raise AttributeError(f"{kind!r} object attribute {name!r} is read-only")
    raise AttributeError(f"{kind!r} object has no attribute {name!r}")


def _check_name(name):
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not '{type(name).__name__}'")


_set = object.__setattr__


class GenericAlias:
    """Represent a PEP 585 generic type

E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."""

    __slots__ = ("__origin__", "__args__", "__parameters__", "__unpacked__", "__weakref__")

    def __init__(self, *params):
        if len(params) != 2:
            raise TypeError(f"GenericAlias expected 2 arguments, got {len(params)}")
        origin, args = params
        if not isinstance(args, tuple):
            args = (args,)
        _set(self, "__origin__", origin)
        _set(self, "__args__", args)
        _set(self, "__parameters__", _parameters(args))
        _set(self, "__unpacked__", False)

    def __repr__(self):
        inside = ", ".join(map(_item_repr, self.__args__)) if self.__args__ else "()"
        star = "*" if self.__unpacked__ else ""
        return f"{star}{_type_repr(self.__origin__)}[{inside}]"

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        items = _unpack_args(item if isinstance(item, tuple) else (item,))
        mapping = _prepared(self, self.__parameters__, items)
        made = type(self)(self.__origin__, tuple(_substituted(self.__args__, mapping)))
        _set(made, "__unpacked__", self.__unpacked__)
        return made

    def __getattribute__(self, name):
        if name in _ALIAS_ONLY:
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "__origin__"), name)

    def __setattr__(self, name, value):
        if _is_fixed_alias(self, name):
            _refuse(self, _alias_kind(self), _ALIAS_MEMBERS, name)
        _set(self, name, value)

    def __delattr__(self, name):
        if _is_fixed_alias(self, name):
            _refuse(self, _alias_kind(self), _ALIAS_MEMBERS, name)
        object.__delattr__(self, name)

    @property
    def __typing_unpacked_tuple_args__(self):
        return self.__args__ if self.__unpacked__ and self.__origin__ is tuple else None

    def __iter__(self):
        # One starred form of itself: without this, subscription would go on for ever.
        return _StarredOnce(self)

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__ and self.__args__ == other.__args__
                and self.__unpacked__ == other.__unpacked__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __dir__(self):
        return sorted({*dir(self.__origin__), *_ALIAS_ONLY})

    def __reduce__(self):
        if self.__unpacked__:
            return next, (iter(type(self)(self.__origin__, self.__args__)),)
        return type(self), (self.__origin__, self.__args__)

    def __mro_entries__(self, bases, /):
        return (self.__origin__,)

    def __instancecheck__(self, instance, /):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls, /):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)


_ALIAS_MEMBERS = ("__origin__", "__args__", "__unpacked__")
_ALIAS_ONLY = (*_ALIAS_MEMBERS, "__class__", "__parameters__", "__mro_entries__",
               "__typing_unpacked_tuple_args__", "__copy__", "__deepcopy__", "__reduce__",
               "__reduce_ex__")


def _is_fixed_alias(alias, name):
    # A program's subclass has a dict of its own.
    fixed = type(alias) in (GenericAlias, _CallableAlias)
    return name in _ALIAS_MEMBERS or name == "__parameters__" or fixed and name != "__class__"


def _alias_kind(alias):
    return "types.GenericAlias" if type(alias) is GenericAlias else type(alias).__name__


def _is_param_expr(arg):
    """What stands for all parameters of a callable: ..., a list, a ParamSpec or Concatenate."""
    return (arg is ... or isinstance(arg, (list, tuple)) or type(arg).__name__ == "ParamSpec"
            or type(arg).__name__ == "_ConcatenateGenericAlias")


class _StarredOnce:
    """Gives an alias in its starred form, once."""

    __slots__ = ("_left",)
    __module__ = "builtins"
    __qualname__ = "generic_alias_iterator"

    def __init__(self, alias):
        self._left = (alias,)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        alias, = self._left
        self._left = ()
        starred = GenericAlias(alias.__origin__, alias.__args__)
        _set(starred, "__unpacked__", True)
        return starred

    def __reduce__(self):
        return iter, (self._left or ((),))


_StarredOnce.__name__ = "generic_alias_iterator"


class _CallableAlias(GenericAlias):
    """collections.abc.Callable[[int], str], whose arguments are kept in line."""

    __slots__ = ()

    def __init__(self, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            args = (*parameters, result)
        elif not _is_param_expr(parameters):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                            f"Got {parameters}")
        super().__init__(origin, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        inside = ", ".join(map(_type_repr, args[:-1]))
        return f"collections.abc.Callable[[{inside}], {_type_repr(args[-1])}]"

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        items = item if isinstance(item, tuple) else (item,)
        parameters = self.__parameters__
        if (len(parameters) == 1 and type(parameters[0]).__name__ == "ParamSpec" and items
                and not _is_param_expr(items[0])):
            items = (items,)
        mapping = _prepared(self, parameters, _unpack_args(items))
        args = _substituted(self.__args__, mapping, flatten=True)
        first = args[0] if len(args) == 2 and _is_param_expr(args[0]) else list(args[:-1])
        return _CallableAlias(self.__origin__, (first, args[-1]))

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _CallableAlias, (self.__origin__, args)


def _members(x):
    return x.__args__ if isinstance(x, UnionType) else (NoneType if x is None else x,)


def _is_type(x):
    return x is None or isinstance(x, (type, GenericAlias, UnionType))


class UnionType:
    """Represent a PEP 604 union type

E.g. for int | str"""

    __slots__ = ("__args__", "__parameters__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'types.UnionType' instances")

    def __setattr__(self, name, value):
        _check_name(name)
        if name != "__class__":
            _refuse(self, "types.UnionType", ("__args__",), name)
        _set(self, name, value)

    def __delattr__(self, name):
        _check_name(name)
        if name != "__class__":
            _refuse(self, "types.UnionType", ("__args__",), name)
        object.__delattr__(self, name)

    def __repr__(self):
        return " | ".join("None" if a is NoneType else _type_repr(a) for a in self.__args__)

    def __eq__(self, other):
        origin = getattr(other, "__origin__", None)
        if not isinstance(other, UnionType) and getattr(origin, "_name", None) != "Union":
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    __iter__ = None  # __getitem__ alone makes no iterator here

    def __instancecheck__(self, instance, /):
        return any(isinstance(instance, a) for a in self.__args__)

    def __subclasscheck__(self, cls, /):
        return any(issubclass(cls, a) for a in self.__args__)

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        items = _unpack_args(item if isinstance(item, tuple) else (item,))
        made = None
        for i, arg in enumerate(_substituted(self.__args__,
                                             _prepared(self, self.__parameters__, items))):
            made = arg if i == 0 else made | arg
        return made


def _union(left, right):
    if not _is_type(left) or not _is_type(right):
        return NotImplemented
    args = []
    for a in _members(left) + _members(right):
        # Classes are told apart by identity: a metaclass may call all of them equal.
        if not any(a is b or not isinstance(a, type) and a == b for b in args):
            args.append(a)
    if len(args) == 1:
        return args[0]
    made = object.__new__(UnionType)
    _set(made, "__args__", tuple(args))
    _set(made, "__parameters__", _parameters(args))
    return made


class DynamicClassAttribute:
    """A property of instances only: on the class, the metaclass's __getattr__ is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        made = type(self)(fget, self.fset, self.fdel, doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def setter(self, fset):
        made = type(self)(self.fget, fset, self.fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def deleter(self, fdel):
        made = type(self)(self.fget, self.fset, fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made


class _GeneratorWrapper:
    """Something like a generator that can be awaited."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if isinstance(self.__wrapped, GeneratorType) else self

    __await__ = __iter__


def coroutine(func):
    """Lets the generators that a function returns be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    from inspect import _is_awaitable_generator, _make_awaitable, iscoroutinefunction
    if iscoroutinefunction(func) or _make_awaitable(func):
        return func
    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if _is_awaitable_generator(made) or not isinstance(made, Generator) or (
                isinstance(made, Coroutine)):
            return made
        return _GeneratorWrapper(made)

    return wrapped


del _c, _C


def _closure():
    held = 1
    return lambda: held


CellType = type(_closure().__closure__[0]) if hasattr(_closure(), "__closure__") else None
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
MemberDescriptorType = type(UnionType.__args__)


def resolve_bases(bases):
    """Bases with whatever has __mro_entries__ replaced by what that returns."""
    new, changed = [], False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            new.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        new.extend(entries)
        changed = True
    return tuple(new) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the remaining keywords of a class statement."""
    kwds = dict(kwds or {})
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(meta, kind):
                continue
            if not issubclass(kind, meta):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a "
                                "(non-strict) subclass of the metaclasses of all its bases")
            meta = kind
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, ns, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved is not bases:
        ns["__orig_bases__"] = bases
    return meta(name, resolved, ns, **kwds)


__all__ = [n for n in list(globals()) if not n.startswith("_")]
