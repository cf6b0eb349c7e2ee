"""typing: the run-time side of type hints."""

import collections as _c
import collections.abc as _abc
import re as _re
import types as _types
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from types import (GenericAlias as _Alias, _is_param_expr, _parameters, _prepared, _substituted,
                   _type_repr, _unpack_args)

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
_NoneType = type(None)


def _caller_module():
    return _caller_globals().get("__name__", "__main__")


# ---------------------------------------------------------------- arguments


def _type_convert(arg, module=None, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """arg as a type, or TypeError beginning with msg."""
    arg = _type_convert(arg, module, allow_special_forms)
    invalid = [Generic, Protocol]
    if not allow_special_forms:
        invalid.append(ClassVar)
        if is_argument:
            invalid.append(Final)
    if isinstance(arg, _GenericAlias) and any(arg.__origin__ is form for form in invalid):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg is Any or any(arg is form for form in _BARE_FORMS):
        return arg
    if allow_special_forms and (arg is ClassVar or arg is Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _unique(params):
    found = []
    for p in params:
        if p not in found:
            found.append(p)
    return found


def _check_generic(cls, params, expected):
    if not expected:
        raise TypeError(f"{cls} is not a generic class")
    if len(params) != expected:
        raise TypeError(f"Too {'many' if len(params) > expected else 'few'} arguments for {cls}; "
                        f"actual {len(params)}, expected {expected}")


# ---------------------------------------------------------------- type variables


class _Final:
    """Classes that nobody may subclass."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _Immutable:
    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Variable(_Final, _Immutable, _root=True):
    """What TypeVar and ParamSpec share: a bound and variance."""

    def _set(self, name, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")
        self.__module__ = _caller_module()

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Variable, _root=True):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self._set(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        msg = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(_type_check(t, msg) for t in constraints)

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, _Alias) and arg.__unpacked__:
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class ParamSpec(_Variable, _root=True):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._set(name, bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(a, "Expected a type.") for a in arg)
        if not _is_param_expr(arg):
            raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                            f"Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if i >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)
        if isinstance(args[i], list):
            return (*args[:i], tuple(args[i]), *args[i + 1:])
        return args


class TypeVarTuple(_Final, _Immutable, _root=True):
    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller_module()

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeVarTuple")

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        # This variable takes what the others leave over, as a tuple in its place.
        params = alias.__parameters__
        index = params.index(self)
        if any(isinstance(p, TypeVarTuple) for p in params[index + 1:]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        left, right = index, len(params) - index - 1
        endless = fill = None
        for i, arg in enumerate(args):
            inner = (None if isinstance(arg, type)
                     else getattr(arg, "__typing_unpacked_tuple_args__", None))
            if inner and len(inner) == 2 and inner[-1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, fill = i, inner[0]
        if endless is not None:
            left = min(left, endless)
            right = min(right, len(args) - endless - 1)
        elif left + right > len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at "
                            f"least {len(params) - 1}")
        end = len(args) - right
        return (*args[:left], *([fill] * (index - left)), tuple(args[left:end]),
                *([fill] * (len(params) - right - index - 1)), *args[end:])


class ParamSpecArgs(_Final, _Immutable, _root=True):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(("args", self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecArgs")


class ParamSpecKwargs(_Final, _Immutable, _root=True):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(("kwargs", self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecKwargs")


# ---------------------------------------------------------------- forward references

_TOKEN = _re.compile(r"""\s*(?:([^\W\d]\w*)|(\d[\w.]*)|('[^'\\]*'|"[^"\\]*")|(\.\.\.)|(.))""",
                     _re.DOTALL)
_WORDS = {"None": None, "True": True, "False": False}


class _Expression:
    """The expressions that annotations are written in, read and evaluated without eval()."""

    def __init__(self, text):
        self.text = text
        self.tokens = []
        at, end = 0, len(text.rstrip())
        while at < end:
            m = _TOKEN.match(text, at)
            self.tokens.append((m.lastindex, m.group(m.lastindex)))
            at = m.end()
        self.at = 0
        self.tree = self.union()
        if self.at < len(self.tokens):
            self.fail()

    def fail(self):
        raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")

    def peek(self, sign):
        return self.at < len(self.tokens) and self.tokens[self.at] == (5, sign)

    def take(self, sign):
        if not self.peek(sign):
            return False
        self.at += 1
        return True

    def union(self):
        tree = self.primary()
        while self.take("|"):
            tree = ("|", tree, self.primary())
        return tree

    def items(self, close):
        trees, comma = [], False
        while not self.peek(close):
            trees.append(("*", self.union()) if self.take("*") else self.union())
            comma = self.take(",")
            if not comma:
                break
        if not self.take(close):
            self.fail()
        return trees, comma

    def primary(self):
        if self.at >= len(self.tokens):
            self.fail()
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == 1:
            tree = ("value", _WORDS[text]) if text in _WORDS else ("name", text)
        elif kind == 2:
            try:
                tree = ("value", int(text, 0) if text.isalnum() else float(text))
            except ValueError:
                self.fail()
        elif kind == 3:
            tree = ("value", text[1:-1])
        elif kind == 4:
            tree = ("value", ...)
        elif text == "-":
            return ("-", self.primary())
        elif text == "[":
            tree = ("list", self.items("]")[0])
        elif text == "(":
            trees, comma = self.items(")")
            tree = trees[0] if len(trees) == 1 and not comma else ("tuple", trees)
        else:
            self.fail()
        while True:
            if self.take("."):
                if self.at >= len(self.tokens) or self.tokens[self.at][0] != 1:
                    self.fail()
                tree = (".", tree, self.tokens[self.at][1])
                self.at += 1
            elif self.take("["):
                trees, comma = self.items("]")
                if not trees:
                    self.fail()
                one = len(trees) == 1 and not comma and trees[0][0] != "*"
                tree = ("[]", tree, trees[0] if one else ("tuple", trees))
            elif self.take("("):
                tree = ("()", tree, self.items(")")[0])
            else:
                return tree

    def value(self, names):
        return self.of(self.tree, names)

    def all(self, trees, names):
        values = []
        for tree in trees:
            if tree[0] == "*":
                values.extend(self.of(tree[1], names))
            else:
                values.append(self.of(tree, names))
        return values

    def of(self, tree, names):
        kind = tree[0]
        if kind == "name":
            if tree[1] not in names:
                raise NameError(f"name {tree[1]!r} is not defined")
            return names[tree[1]]
        if kind == "value":
            return tree[1]
        if kind == "|":
            return self.of(tree[1], names) | self.of(tree[2], names)
        if kind == ".":
            return getattr(self.of(tree[1], names), tree[2])
        if kind == "-":
            return -self.of(tree[1], names)
        if kind == "[]":
            return self.of(tree[1], names)[self.of(tree[2], names)]
        if kind == "()":
            return self.of(tree[1], names)(*self.all(tree[2], names))
        return (list if kind == "list" else tuple)(self.all(tree[1], names))


class ForwardRef(_Final, _root=True):
    __slots__ = ("__forward_arg__", "__forward_expression__", "__forward_evaluated__",
                 "__forward_value__", "__forward_is_argument__", "__forward_is_class__",
                 "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        starred = arg[:1] == "*"
        self.__forward_expression__ = _Expression(f"({arg},)[0]" if starred else arg)
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, names, guard):
        if self.__forward_arg__ in guard:
            return self
        if not self.__forward_evaluated__ or names is not None:
            found = _type_check(self.__forward_expression__.value(names or {}),
                                "Forward references must evaluate to types.",
                                is_argument=self.__forward_is_argument__,
                                allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _eval_type(found, names, guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __repr__(self):
        module = self.__forward_module__
        where = "" if module is None else f", module={module!r}"
        return f"ForwardRef({self.__forward_arg__!r}{where})"

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _eval_type(t, names, guard=frozenset()):
    """t with the forward references in it replaced by what they name."""
    if isinstance(t, ForwardRef):
        return t._evaluate(names, guard)
    if not isinstance(t, (_GenericAlias, _Alias, _types.UnionType)):
        return t
    args = t.__args__
    if not isinstance(t, _GenericAlias):
        args = tuple(ForwardRef(a) if isinstance(a, str) else a for a in args)
    made = tuple([_eval_type(a, names, guard) for a in args])
    if isinstance(t, _Alias) and t.__unpacked__:
        return Unpack[_Alias(t.__origin__, made)]
    if made == t.__args__:
        return t
    if isinstance(t, _types.UnionType):
        result = made[0]
        for a in made[1:]:
            result = result | a
        return result
    if isinstance(t, _GenericAlias):
        return t.copy_with(made)
    return _Alias(t.__origin__, made)


# ---------------------------------------------------------------- special forms


_made, _MADE_MAX = {}, 1024


def _remembered(subscript):
    """The same subscription of the same thing gives the same object, as long as it is remembered."""
    def remembering(self, params):
        items = params if isinstance(params, tuple) else (params,)
        key = (subscript, self, params, tuple([type(p) for p in items]))
        try:
            known = _made.get(key)
        except TypeError:
            return subscript(self, params)
        if known is None:
            known = subscript(self, params)
            if len(_made) >= _MADE_MAX:
                _made.clear()
            _made[key] = known
        return known
    remembering.__name__, remembering.__qualname__ = subscript.__name__, subscript.__qualname__
    return remembering


class _SpecialForm(_Final, _root=True):
    """NoReturn, Union …: names with a meaning of their own."""

    def __init__(self, getitem, name=None):
        self._getitem = getitem
        self._name = name or getitem.__name__
        self.__doc__ = getattr(getitem, "__doc__", None)

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    __module__ = "typing"
    __iter__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_remembered
    def __getitem__(self, params):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, params)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that is compatible with every other."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


NoReturn = _SpecialForm(None, "NoReturn")
Never = _SpecialForm(None, "Never")
Self = _SpecialForm(None, "Self")
LiteralString = _SpecialForm(None, "LiteralString")
TypeAlias = _SpecialForm(None, "TypeAlias")
_BARE_FORMS = (LiteralString, NoReturn, Never, Self, TypeAlias)


def _single(self, parameters):
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _GenericAlias(self, (item,))


def _single_special(self, parameters):
    item = _type_check(parameters, f"{self._name} accepts only a single type.",
                       allow_special_forms=True)
    return _GenericAlias(self, (item,))


ClassVar = _SpecialForm(_single, "ClassVar")
Final = _SpecialForm(_single, "Final")
TypeGuard = _SpecialForm(_single, "TypeGuard")
Required = _SpecialForm(_single_special, "Required")
NotRequired = _SpecialForm(_single_special, "NotRequired")


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = _type_check(p, "Union[arg, ...]: each arg must be a type.")
        flat.extend(p.__args__ if isinstance(p, (_UnionGenericAlias, _types.UnionType)) else (p,))
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionGenericAlias(self, tuple(flat))


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: Union[X, None]."""
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]


@_SpecialForm
def Literal(self, parameters):
    """Literal[value, ...]: one of these values."""
    flat = []
    for p in parameters if isinstance(parameters, tuple) else (parameters,):
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    try:
        flat = [a for a, _ in {(a, type(a)): None for a in flat}]
    except TypeError:
        pass  # what has no hash stays as often as it is there
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or "
                        "ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(
        self, (*[_type_check(p, msg) for p in parameters[:-1]], parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: the types of a TypeVarTuple or a tuple, one by one."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,))


# ---------------------------------------------------------------- aliases

_OWN = ("_name", "_inst", "_nparams")


def _is_dunder(name):
    return name[:2] == "__" and name[-2:] == "__"


class _BaseGenericAlias(_Final, _root=True):
    """What List and List[int] have in common; other attributes are the origin's."""

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __mro_entries__(self, bases):
        entries = () if self.__origin__ in bases else (self.__origin__,)
        for b in bases[bases.index(self) + 1:]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                return entries
        return (*entries, Generic)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in _OWN:
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return sorted({*object.__dir__(self),
                       *[a for a in dir(self.__origin__) if not _is_dunder(a)]})

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _GenericAlias(_BaseGenericAlias, _root=True):
    """List[int], MyGeneric[str], ClassVar[int] …"""

    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    __module__ = "typing"

    def __setattr__(self, name, value):
        if name[:1] == "_":
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot instantiate {self.__origin__!r}")
        return super().__call__(*args, **kwargs)

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = args if isinstance(args, tuple) else (args,)
        args = _unpack_args(tuple([_type_convert(a) for a in args]))
        mapping = _prepared(self, self.__parameters__, args)
        return self.copy_with(tuple(_substituted(
            self.__args__, mapping, flatten=self.__origin__ is _abc.Callable)))

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join([_type_repr(a) for a in self.__args__]) or '()'}]"

    def __reduce__(self):
        args = self.__args__[0] if len(self.__args__) == 1 else self.__args__
        return _getitem, (globals().get(self._name) or self.__origin__, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for b in bases[bases.index(self) + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _getitem(origin, args):
    return origin[args]


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """List, Iterable …: the names of classes, with the number of their parameters."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        self._inst = inst
        self._name = name or origin.__name__
        self._nparams = nparams
        self.__origin__ = origin
        home = origin.__module__
        self.__doc__ = ("A generic version of " if nparams else "A deprecated alias to ") + (
            origin.__qualname__ if home == "builtins" else f"{home}.{origin.__qualname__}") + "."

    __module__ = "typing"

    @_remembered
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        msg = "Parameters to generic types must be types."
        params = tuple([_type_check(p, msg) for p in params])
        _check_generic(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    __iter__ = None

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)


class _CallableType(_SpecialGenericAlias, _root=True):
    @_remembered
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((..., result))
        args = args if isinstance(args, (list, tuple)) else (args,)
        return self.copy_with((*[_type_convert(a) for a in args], result))

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return (f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], "
                f"{_type_repr(args[-1])}]")


class _TupleType(_SpecialGenericAlias, _root=True):
    @_remembered
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*[_type_check(p, msg) for p in params[:-1]], ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([_type_check(p, msg) for p in params]))


class _UnionGenericAlias(_GenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        optional = len(args) == 2 and _NoneType in args
        super().__init__(origin, args, name="Optional" if optional else None)

    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[1] if args[0] is _NoneType else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return super().__repr__()

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for a in self.__args__:
            if issubclass(cls, a):
                return True
        return False


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _typed(self):
        return frozenset([(a, type(a)) for a in self.__args__])  # 0 is not False here

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        try:
            return self._typed() == other._typed()
        except TypeError:
            return self.__args__ == other.__args__

    def __hash__(self):
        return hash(self._typed())


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "*" + repr(self.__args__[0])

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if isinstance(inner, (_GenericAlias, _Alias)):
            if inner.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return inner.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    __iter__ = None

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return (f"typing.Annotated[{_type_repr(self.__origin__)}, "
                f"{', '.join([repr(a) for a in self.__metadata__])}]")

    def __reduce__(self):
        return _getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Annotated[X, data, ...]: X with something to say about it."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    @_remembered
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments "
                            "(a type and an annotation).")
        if isinstance(params[0], _UnpackGenericAlias):
            raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
        msg = "Annotated[t, ...]: t must be a type."
        return _AnnotatedAlias(_type_check(params[0], msg, allow_special_forms=True),
                               tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")
Callable = _CallableType(_abc.Callable, 2)
Deque = _SpecialGenericAlias(_c.deque, 1, name="Deque")
DefaultDict = _SpecialGenericAlias(_c.defaultdict, 2, name="DefaultDict")
OrderedDict = _SpecialGenericAlias(_c.OrderedDict, 2)
Counter = _SpecialGenericAlias(_c.Counter, 1)
ChainMap = _SpecialGenericAlias(_c.ChainMap, 2)
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
Awaitable = _SpecialGenericAlias(_abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(_abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(_abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(_abc.AsyncIterator, 1)
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2)
Iterable = _SpecialGenericAlias(_abc.Iterable, 1)
Iterator = _SpecialGenericAlias(_abc.Iterator, 1)
Generator = _SpecialGenericAlias(_abc.Generator, 3)
Reversible = _SpecialGenericAlias(_abc.Reversible, 1)
Container = _SpecialGenericAlias(_abc.Container, 1)
Collection = _SpecialGenericAlias(_abc.Collection, 1)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name="AbstractSet")
MutableSet = _SpecialGenericAlias(_abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_abc.MutableMapping, 2)
Sequence = _SpecialGenericAlias(_abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(_abc.MutableSequence, 1)
ByteString = _SpecialGenericAlias(_abc.ByteString, 0)
MappingView = _SpecialGenericAlias(_abc.MappingView, 1)
KeysView = _SpecialGenericAlias(_abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(_abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(_abc.ValuesView, 1)
Text = str


# ---------------------------------------------------------------- generic classes


def _is_variable(p):
    return (isinstance(p, (TypeVar, ParamSpec))
            or isinstance(p, _UnpackGenericAlias) and p.__typing_is_unpacked_typevartuple__)


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    @_remembered
    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([_type_convert(p) for p in params])
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all([_is_variable(p) for p in params]):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                "or parameter specification variables.")
            if len(_unique(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        params = _unpack_args(params)
        parameters = getattr(cls, "__parameters__", ())
        for p in parameters:
            prepare = getattr(p, "__typing_prepare_subst__", None)
            if prepare is not None:
                params = prepare(cls, params)
        _check_generic(cls, params, len(parameters))
        made = []
        for p, arg in zip(parameters, params):
            if isinstance(p, TypeVarTuple):
                made.extend(arg)
            else:
                made.append(arg)
        return _GenericAlias(cls, tuple(made))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is not None:
            plain = Generic in bases
        else:
            plain = (Generic in cls.__bases__ and cls.__name__ != "Protocol"
                     and type(cls) is not _TypedDictMeta)
        if plain:
            raise TypeError("Cannot inherit from plain Generic")
        if bases is None:
            cls.__parameters__ = ()
            return
        found = _parameters(bases)
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if listed is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                listed = base.__parameters__
        if listed is not None:
            missing = [p for p in found if p not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not "
                                f"listed in Generic[{', '.join(map(str, listed))}]")
            found = listed
        cls.__parameters__ = tuple(found)


# ---------------------------------------------------------------- protocols

_NOT_MEMBERS = frozenset((
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__qualname__"))
_PLAIN_BASES = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable",
                        "Hashable", "Sized", "Container", "Collection", "Reversible"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if (name not in _NOT_MEMBERS and not name.startswith("_abc_")
                    and name != "_one_trick"):
                names.add(name)
    return names


def _only_methods(cls):
    return all([callable(getattr(cls, name, None)) for name in _members(cls)])


class _ProtocolMeta(_ABCMeta):
    def register(cls, subclass):
        _checking.append(cls)
        try:
            return super().register(subclass)
        finally:
            _checking.pop()

    def __instancecheck__(cls, instance):
        protocol = getattr(cls, "_is_protocol", False)
        if protocol and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if (not protocol or _only_methods(cls)) and issubclass(instance.__class__, cls):
            return True
        if protocol and all([
                hasattr(instance, name) and (not callable(getattr(cls, name, None))
                                             or getattr(instance, name) is not None)
                for name in _members(cls)]):
            return True
        _checking.append(cls)
        try:
            return super().__instancecheck__(instance)
        finally:
            _checking.pop()


_checking = []  # protocols in isinstance() or register(), whose hooks then have no complaints


def _protocol_hook(cls):
    def __subclasshook__(other):
        if not cls.__dict__.get("_is_protocol", False):
            return NotImplemented
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if not _only_methods(cls):
            if cls in _checking:
                return NotImplemented
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for name in _members(cls):
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
                notes = base.__dict__.get("__annotations__", {})
                if (isinstance(notes, _abc.Mapping) and name in notes
                        and issubclass(other, Generic) and other._is_protocol):
                    break
            else:
                return NotImplemented
        return True
    return __subclasshook__


def _protocol_init(self, *args, **kwargs):
    # Of protocols; a class that implements one gets the next __init__ behind it.
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _protocol_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _protocol_init)
        if init is not _protocol_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


Protocol = None


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that are recognised by their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any([b is Protocol for b in cls.__bases__])
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = staticmethod(_protocol_hook(cls))
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base is object or base is Generic:
                continue
            if base.__name__ in _PLAIN_BASES.get(base.__module__, ()):
                continue
            if not (issubclass(base, Generic) and base._is_protocol):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % base)
        if "__init__" not in cls.__dict__ or cls.__init__ is Protocol.__init__:
            cls.__init__ = _protocol_init


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not cls._is_protocol:
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls
