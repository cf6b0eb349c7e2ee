"""inspect: what kind of object something is, and the signatures of callables."""

import math as _math
from collections import OrderedDict, _binder, namedtuple
from keyword import iskeyword as _iskeyword

__all__ = [
    "signature", "Signature", "Parameter", "BoundArguments", "isfunction", "ismethod",
    "isclass", "ismodule", "isbuiltin", "isroutine", "iscoroutinefunction", "iscoroutine",
    "isawaitable", "isgenerator", "isgeneratorfunction", "isasyncgen", "getgeneratorstate",
    "getcoroutinestate", "isasyncgenfunction", "isabstract", "isdatadescriptor",
    "ismethoddescriptor", "getmembers", "getdoc", "cleandoc", "getmro", "unwrap",
    "getfullargspec", "FullArgSpec", "getmodule", "isframe", "istraceback", "iscode",
    "Attribute", "ClosureVars", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
    "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED",
    "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "GEN_CLOSED",
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "TPFLAGS_IS_ABSTRACT",
    "classify_class_attrs", "formatannotation", "formatannotationrelativeto", "get_annotations",
    "getattr_static", "getcallargs", "getclasstree", "getclosurevars", "getmembers_static",
    "isgetsetdescriptor", "ismemberdescriptor", "ismethodwrapper", "walktree",
]


def _function():
    pass


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


_Function = type(_function)
_Method = type(_Class().method)
_Builtin = type(len)
_Generator = type((i for i in ()))
_made = _coroutine()
_Coroutine = type(_made)
_made.close()
_AsyncGenerator = type(_async_generator())
_Module = type(_math)
_mappingproxy = type(_Class.__dict__)
_GENERATOR, _COROUTINE, _ASYNC_GENERATOR = 4, 8, 16


def isfunction(object):
    return isinstance(object, (_Function, _binder))


def ismethod(object):
    return isinstance(object, _Method) and isinstance(getattr(object, "__func__", None), _Function)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, _Module)


def isbuiltin(object):
    return isinstance(object, _Builtin)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__get__") and not hasattr(t, "__set__") and not isbuiltin(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return isinstance(object, property) or hasattr(t, "__set__") or hasattr(t, "__delete__")


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def _flags(f):
    while ismethod(f):
        f = f.__func__
    while hasattr(f, "func") and type(f).__name__ == "partial":
        f = f.func
    info = _function_info(f)
    return 0 if info is None else info[4]


def iscoroutinefunction(obj):
    return bool(_flags(obj) & _COROUTINE) or _native_coroutine(obj)


def isgeneratorfunction(obj):
    return _flags(obj) & (_GENERATOR | _COROUTINE | _ASYNC_GENERATOR) == _GENERATOR


def isasyncgenfunction(obj):
    return bool(_flags(obj) & _ASYNC_GENERATOR)


def iscoroutine(object):
    return isinstance(object, _Coroutine)


def isgenerator(object):
    return isinstance(object, _Generator)


def isasyncgen(object):
    return isinstance(object, _AsyncGenerator)


GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"


def getgeneratorstate(generator):
    return "GEN_" + _generator_state(generator)


def getcoroutinestate(coroutine):
    return "CORO_" + _generator_state(coroutine)


def isawaitable(object):
    return (isinstance(object, _Coroutine) or _is_awaitable_generator(object)
            or hasattr(type(object), "__await__"))


def istraceback(object):
    return type(object).__name__ == "traceback"


def isframe(object):
    return False


def iscode(object):
    return False


def isabstract(object):
    if not isclass(object):
        return False
    own = object.__dict__
    counted = own.get("__abstractmethods__")
    if isinstance(counted, frozenset):
        return bool(counted)
    # A class that is being made: its names haven't been counted yet.
    if any(getattr(value, "__isabstractmethod__", False) for value in own.values()):
        return True
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False)
               for base in object.__bases__
               if isinstance(base.__dict__.get("__abstractmethods__"), frozenset)
               for name in base.__dict__["__abstractmethods__"])


def getmodule(object, _filename=None):
    return object if ismodule(object) else None


def getmembers(object, predicate=None):
    result = []
    names = dir(object)
    if isclass(object):
        from types import DynamicClassAttribute
        names += {name for base in object.__bases__ for name, value in base.__dict__.items()
                  if isinstance(value, DynamicClassAttribute)}.difference(names)
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            # What a class holds is a member, whether or not it can be read.
            value = _class_attribute(type.mro(object), name) if isclass(object) else _empty
            if value is _empty:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
    result.sort(key=lambda pair: pair[0])
    return result


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= getrecursionlimit():
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()],
                 default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(function):
    """From the method of that name in a base of the class that the function was written in."""
    *path, name = function.__qualname__.split(".")
    owner = _caller_globals().get(path[0]) if path else None
    for part in path[1:]:
        owner = getattr(owner, part, None)
    if not isclass(owner):
        return None
    found = [getattr(c.__dict__.get(name), "__doc__", None) for c in owner.__mro__]
    return next((text for text in found if text is not None), None)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        doc = next((c.__doc__ for c in object.__mro__[:-1] if c.__doc__ is not None), None)
    elif doc is None and ismethod(object):
        owner = object.__self__
        classes = (owner if isclass(owner) else type(owner)).__mro__
        found = [getattr(c.__dict__.get(object.__name__), "__doc__", None) for c in classes]
        doc = next((text for text in found if text is not None), None)
    elif doc is None and isfunction(object):
        doc = _inherited_doc(object)
    elif doc is None and isinstance(object, property) and isfunction(object.fget):
        doc = _inherited_doc(object.fget)
    return cleandoc(doc) if isinstance(doc, str) else None


# ---------------------------------------------------------------- signatures


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _void:
    """What replace() was not given."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    value = property(int)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)
_BY_POSITION = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD)


class Parameter:
    """One parameter of a Signature; can't be changed."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, int) or kind not in _KINDS:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _KINDS[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterator that a comprehension is called with.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword "
                                 f"arguments, not {kind.description}")
            kind = _POSITIONAL_ONLY
            name = "implicit" + name[1:]
        if _iskeyword(name) and kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {"_default": self._default, "_annotation": self._annotation})

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        stars = {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}
        return stars.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"[\w.]+", lambda m: m.group().removeprefix("typing."), repr(annotation))
    if type(annotation).__name__ == "GenericAlias":
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class BoundArguments:
    """What Signature.bind() found: arguments by parameter name."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        # From the first keyword-only parameter or the first gap on.
        result = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
                else:
                    continue
            if name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        full = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _empty:
                full[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                full[name] = ()
            elif p.kind == _VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        inside = ", ".join([f"{n}={v!r}" for n, v in self.arguments.items()])
        return f"<{type(self).__name__} ({inside})>"


def _checked_parameters(parameters):
    # By name; raises where no `def` could have them in this order.
    by_name = OrderedDict()
    top = _POSITIONAL_ONLY
    defaults = False
    for p in parameters:
        if p.kind < top:
            raise ValueError(f"wrong parameter order: {top.description} parameter before "
                             f"{p.kind.description} parameter")
        if p.kind > top:
            defaults = False
            top = p.kind
        if p.kind in _BY_POSITION:
            if p.default is not _empty:
                defaults = True
            elif defaults:
                raise ValueError("non-default argument follows default argument")
        if p.name in by_name:
            raise ValueError(f"duplicate parameter name: {p.name!r}")
        by_name[p.name] = p
    return by_name


class Signature:
    """The parameters of a callable and its return annotation; can't be changed."""

    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        if parameters is None:
            by_name = OrderedDict()
        elif __validate_parameters__:
            by_name = _checked_parameters(parameters)
        else:
            by_name = OrderedDict([(p.name, p) for p in parameters])
        self._parameters = _mappingproxy(by_name)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        return _Finder(cls, follow_wrapped, globals, locals, eval_str).of(obj)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=(self._return_annotation if return_annotation is _void
                               else return_annotation))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        by_position = True
        var_keyword = None
        for name, p in self._parameters.items():
            kind = p.kind
            if by_position:
                if rest:
                    if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                        raise TypeError("too many positional arguments")
                    if kind == _VAR_POSITIONAL:
                        arguments[name] = tuple(rest)
                        rest = []
                        by_position = False
                        continue
                    if name in kwargs and kind != _POSITIONAL_ONLY:
                        raise TypeError(f"multiple values for argument {name!r}")
                    arguments[name] = rest.pop(0)
                    continue
                by_position = False
                if kind == _VAR_POSITIONAL:
                    continue
                if name in kwargs:
                    if kind == _POSITIONAL_ONLY:
                        raise TypeError(f"{name!r} parameter is positional only, but was passed "
                                        "as a keyword")
                elif kind != _VAR_KEYWORD and p.default is _empty and not partial:
                    raise TypeError(f"missing a required argument: {name!r}")
            if kind == _VAR_KEYWORD:
                var_keyword = name
            elif kind == _VAR_POSITIONAL:
                pass
            elif name in kwargs:
                if kind == _POSITIONAL_ONLY:
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a "
                                    "keyword")
                arguments[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            if var_keyword is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[var_keyword] = kwargs
        return BoundArguments(self, arguments)

    def _basis(self):
        # Keyword-only parameters are the same in any order.
        ordered, named = [], {}
        for name, p in self._parameters.items():
            if p.kind == _KEYWORD_ONLY:
                named[name] = p
            else:
                ordered.append(p)
        return tuple(ordered), named, self._return_annotation

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def __hash__(self):
        ordered, named, returns = self._basis()
        return hash((ordered, frozenset(named.values()), returns))

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __str__(self):
        parts = []
        slash = star = False
        for p in self._parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if p.kind == _VAR_POSITIONAL:
                star = True
            elif p.kind == _KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(p))
        if slash:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


class _Default:
    """A dataclass field's default_factory, as a signature shows it."""

    def __repr__(self):
        return "<factory>"


_FACTORY = _Default()
_literals = {"None": None, "True": True, "False": False, "()": ()}


def _default_of(text):
    """The value a native's signature shows as a default; its text when it is no plain literal."""
    if text in _literals:
        return _literals[text]
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            pass
    plain = text.lstrip("b").strip("'\"").replace("\\n", "\n")
    return plain.encode() if text.startswith(("b'", 'b"')) else plain


# Of the library's native classes that have one in CPython.
_CLASS_SIGNATURES = {
    "itertools.accumulate": "(iterable, func=None, *, initial=None)",
    "itertools.combinations": "(iterable, r)",
    "itertools.combinations_with_replacement": "(iterable, r)",
    "itertools.compress": "(data, selectors)", "itertools.count": "(start=0, step=1)",
    "itertools.cycle": "(iterable, /)", "itertools.dropwhile": "(predicate, iterable, /)",
    "itertools.filterfalse": "(function, iterable, /)",
    "itertools.groupby": "(iterable, key=None)", "itertools.pairwise": "(iterable, /)",
    "itertools.permutations": "(iterable, r=None)", "itertools.starmap": "(function, iterable, /)",
    "itertools.takewhile": "(predicate, iterable, /)",
    "decimal.Decimal": "(value='0', context=None)",
    "decimal.Context": "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, "
                       "clamp=None, flags=None, traps=None)",
    "_io.StringIO": "(initial_value='', newline='\\n')", "_io.BytesIO": "(initial_bytes=b'')",
    "_asyncio.Future": "(*, loop=None)",
    "_asyncio.Task": "(coro, *, loop=None, name=None, context=None)",
    "_bz2.BZ2Compressor": "(compresslevel=9, /)", "_bz2.BZ2Decompressor": "()",
    "_blake2.blake2b": "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, "
                       "depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, "
                       "last_node=False, usedforsecurity=True)",
    "_blake2.blake2s": "(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', fanout=1, "
                       "depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, "
                       "last_node=False, usedforsecurity=True)",
    "random.Random": "(x=None)", "time.struct_time": "(iterable=(), /)",
    "builtins.list": "(iterable=(), /)", "builtins.tuple": "(iterable=(), /)",
    "builtins.complex": "(real=0, imag=0)", "builtins.enumerate": "(iterable, start=0)",
    "builtins.float": "(x=0, /)", "builtins.memoryview": "(object)",
    "builtins.reversed": "(sequence, /)",
    "builtins.property": "(fget=None, fset=None, fdel=None, doc=None)",
}


class _Finder:
    """Looks for the signature of a callable; `kind` is the class of what it makes. With
    `keep_self` the parameter that a method or class fills itself stays."""

    def __init__(self, kind, follow_wrapped, globals, locals, eval_str, keep_self=False):
        self.kind = kind
        self.keep_self = keep_self
        self.follow_wrapped = follow_wrapped
        self.names = {"globals": globals, "locals": locals, "eval_str": eval_str}

    def of(self, obj):
        if not callable(obj):
            raise TypeError("{!r} is not a callable object".format(obj))
        if isinstance(obj, _Method):
            return self.bound(self.of(obj.__func__))
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, _Method))
            if isinstance(obj, _Method):
                return self.of(obj)
        sig = getattr(obj, "__signature__", None)
        if sig is not None:
            if not isinstance(sig, Signature):
                raise TypeError("unexpected object {!r} in __signature__ attribute".format(sig))
            return sig
        partialmethod = getattr(obj, "_partialmethod", None)
        if type(partialmethod).__name__ == "partialmethod":
            whole = self.of(partialmethod.func)
            first = list(whole.parameters.values())[:1]
            sig = self.without_partial(whole, partialmethod, (None,))
            if first and first[0].kind is _VAR_POSITIONAL:
                return sig
            return sig.replace(parameters=first + list(sig.parameters.values()))
        if isinstance(obj, _Function):
            return self.of_function(obj)
        if isinstance(obj, _binder):
            return self.of_binder(obj)
        if type(obj).__name__ == "partial" and hasattr(obj, "keywords"):
            return self.without_partial(self.of(obj.func), obj, ())
        if isinstance(obj, type):
            return self.of_class(obj)
        text = getattr(obj, "__text_signature__", None)
        if text:
            sig = self.of_text(text)
            if ismethoddescriptor(obj) and not text.startswith(("($self", "(self")):
                own = Parameter("self", _POSITIONAL_ONLY)
                sig = sig.replace(parameters=[own, *sig.parameters.values()])
            return sig
        if isbuiltin(obj):
            raise ValueError("no signature found for builtin {!r}".format(obj))
        call = _python_method(type(obj), "__call__")
        if call is None:
            raise ValueError("callable {!r} is not supported by signature".format(obj))
        return self.bound(self.of(call))

    def bound(self, sig):
        """Without the first parameter, which is self or the class."""
        if self.keep_self:
            return sig
        parameters = list(sig.parameters.values())
        if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise ValueError("invalid method signature")
        if parameters[0].kind is not _VAR_POSITIONAL:
            parameters = parameters[1:]
        return sig.replace(parameters=parameters)

    def of_class(self, cls):
        call = _python_method(type(cls), "__call__")
        if call is not None:
            return self.bound(self.of(call))
        for base in cls.__mro__:
            for name in ("__new__", "__init__"):
                own = base.__dict__.get(name)
                if own is not None and _python_method(cls, name) is not None:
                    return self.bound(self.of(getattr(cls, name)))
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.kind()
        for base in cls.__mro__[:-1]:
            text = _CLASS_SIGNATURES.get(f"{base.__module__}.{base.__qualname__}")
            if text is not None:
                return self.of_text(text)
        if cls is type:
            raise ValueError("no signature found for builtin {!r}".format(cls))
        if issubclass(cls, type):
            raise ValueError("callable {!r} is not supported by signature".format(cls))
        raise ValueError("no signature found for builtin type {!r}".format(cls))

    def without_partial(self, whole, partial, extra):
        """`whole` behind what a partial object gives already."""
        keywords = partial.keywords or {}
        try:
            given = whole.bind_partial(*extra, *(partial.args or ()), **keywords).arguments
        except TypeError as e:
            raise ValueError("partial object {!r} has incorrect arguments".format(partial)) from e
        parameters, behind = [], []
        by_name = False
        for name, p in whole.parameters.items():
            if name in given:
                if p.kind is _POSITIONAL_ONLY:
                    continue
                if p.kind is _POSITIONAL_OR_KEYWORD:
                    if name not in keywords:
                        continue
                    by_name = True
                    p = p.replace(default=given[name])
                elif p.kind is _KEYWORD_ONLY:
                    p = p.replace(default=given[name])
            if not by_name:
                parameters.append(p)
            elif p.kind is _POSITIONAL_OR_KEYWORD:
                behind.append(p.replace(kind=_KEYWORD_ONLY))
            elif p.kind is not _VAR_POSITIONAL:
                behind.append(p)
        return whole.replace(parameters=parameters + behind)

    def of_function(self, f):
        names, posonly, positional, kwonly, flags, _ = _function_info(f)
        notes = get_annotations(f, **self.names)
        defaults = f.__defaults__ or ()
        kwdefaults = f.__kwdefaults__ or {}
        first_default = positional - len(defaults)
        parameters = []

        def add(name, kind, default=_empty):
            parameters.append(Parameter(name, kind, default=default,
                                        annotation=notes.get(name, _empty)))

        for i, name in enumerate(names[:positional]):
            add(name, _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
                defaults[i - first_default] if i >= first_default else _empty)
        # Behind the positional ones: *args and keyword-only ones, **kwargs last.
        rest = names[positional:]
        if flags & 1:
            add(rest[kwonly], _VAR_POSITIONAL)
        for name in rest[:kwonly]:
            add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
        if flags & 2:
            add(rest[-1], _VAR_KEYWORD)
        return self.kind(parameters, return_annotation=notes.get("return", _empty),
                         __validate_parameters__=False)

    def of_binder(self, binder):
        """The __init__ of a dataclass, the __new__ of a named tuple."""
        record = binder._record
        if isinstance(record, dict):
            notes = getattr(binder, "__annotations__", {})
            parameters = [Parameter("_cls", _POSITIONAL_OR_KEYWORD)]
            for name, default in record.items():
                parameters.append(Parameter(
                    name, _POSITIONAL_OR_KEYWORD, default=default[0] if default else _empty,
                    annotation=notes.get(name, _empty)))
            return self.kind(parameters, __validate_parameters__=False)
        first = "self"
        while any(f.name == first for f in record):
            first = "__dataclass_self__" if first == "self" else first + "_"
        parameters = [Parameter(first, _POSITIONAL_OR_KEYWORD)]
        from dataclasses import MISSING
        for f in sorted([f for f in record if f.init], key=lambda f: bool(f.kw_only)):
            default = _empty
            if f.default is not MISSING:
                default = f.default
            elif f.default_factory is not MISSING:
                default = _FACTORY
            parameters.append(Parameter(
                f.name, _KEYWORD_ONLY if f.kw_only else _POSITIONAL_OR_KEYWORD, default=default,
                annotation=f.type))
        return self.kind(parameters, return_annotation=None, __validate_parameters__=False)

    def of_text(self, text):
        # A native's signature; defaults that can't be evaluated are kept as their text.
        parameters = []
        depth, start, pieces = 0, 1, []
        for i, c in enumerate(text):
            if c in "([{":
                depth += 1
            elif c in ")]}":
                depth -= 1
            if c == "," and depth == 1 or c == ")" and depth == 0:
                pieces.append(text[start:i].strip())
                start = i + 1
        kind = _POSITIONAL_OR_KEYWORD
        for piece in pieces:
            if not piece:
                continue
            if piece == "/":
                parameters = [p.replace(kind=_POSITIONAL_ONLY) for p in parameters]
            elif piece == "*":
                kind = _KEYWORD_ONLY
            elif piece.startswith("**"):
                parameters.append(Parameter(piece[2:], _VAR_KEYWORD))
            elif piece.startswith("*"):
                parameters.append(Parameter(piece[1:], _VAR_POSITIONAL))
                kind = _KEYWORD_ONLY
            else:
                name, found, default = piece.partition("=")
                value = _default_of(default) if found else _empty
                parameters.append(Parameter(name, kind, default=value))
        return self.kind(parameters, __validate_parameters__=False)


def _python_method(cls, name):
    """The method when it is written in Python, or None."""
    method = getattr(cls, name, None)
    if isinstance(method, (_Function, _Method, _binder)) or hasattr(method, "__wrapped__"):
        return method
    return None


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


FullArgSpec = namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations",
    module="inspect")


def getfullargspec(func):
    try:
        sig = _Finder(Signature, False, None, None, False, keep_self=True).of(func)
    except Exception as e:
        raise TypeError("unsupported callable") from e
    args, kwonly, defaults, kwdefaults, notes = [], [], [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        notes["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind == _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            notes[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None,
                       notes)


CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE = 32, 64, 128, 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")


def isgetsetdescriptor(object):
    return type(object).__name__ == "getset_descriptor"


def ismemberdescriptor(object):
    return type(object).__name__ == "member_descriptor"


def ismethodwrapper(object):
    return type(object).__name__ == "method-wrapper"


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        notes = obj.__dict__.get("__annotations__")
    elif ismodule(obj) or callable(obj):
        notes = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if notes is None:
        return {}
    if not isinstance(notes, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(notes)
    from typing import _BUILTIN_NAMES, _resolve
    if globals is None:
        globals = _caller_globals()
    names = {**_BUILTIN_NAMES, **globals, **(locals or {})}
    return {k: _resolve(v, names) if isinstance(v, str) else v for k, v in notes.items()}


def _missing(name, wanted, kind):
    texts = [repr(arg) for arg in wanted]
    if len(texts) > 1:
        texts[-2:] = [f"{texts[-2]} and {texts[-1]}"]
    raise TypeError(f"{name}() missing {len(wanted)} required {kind} "
                    f"argument{'s' if len(wanted) > 1 else ''}: {', '.join(texts)}")


def _too_many(name, spec, given, values):
    least = len(spec.args) - len(spec.defaults or ())
    if spec.defaults:
        wanted, plural = f"from {least} to {len(spec.args)}", True
    else:
        wanted, plural = str(len(spec.args)), len(spec.args) != 1
    named = sum([arg in values for arg in spec.kwonlyargs])
    also = (f" positional argument{'s' if given != 1 else ''} (and {named} keyword-only "
            f"argument{'s' if named != 1 else ''})") if named else ""
    raise TypeError(f"{name}() takes {wanted} positional argument{'s' if plural else ''} but "
                    f"{given}{also} {'was' if given == 1 and not named else 'were'} given")


def getcallargs(func, /, *positional, **named):
    """The arguments as the function would bind them, by name."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(spec.args):])
    extra = values.setdefault(spec.varkw, {}) if spec.varkw else None
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if extra is None:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            extra[key] = value
        elif key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            values[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _too_many(name, spec, len(positional), values)
    defaults = spec.defaults or ()
    least = len(spec.args) - len(defaults)
    missing = [arg for arg in spec.args[:least] if arg not in values]
    if missing and len(positional) < len(spec.args):
        _missing(name, missing, "positional")
    for arg, value in zip(spec.args[least:], defaults):
        values.setdefault(arg, value)
    for arg, value in (spec.kwonlydefaults or {}).items():
        values.setdefault(arg, value)
    missing = [arg for arg in spec.kwonlyargs if arg not in values]
    if missing:
        _missing(name, missing, "keyword-only")
    return values


def _class_attribute(kinds, name):
    for cls in kinds:
        own = type.__dict__["__dict__"].__get__(cls)
        if name in own:
            return own[name]
    return _empty


def getattr_static(obj, attr, default=_empty):
    """An attribute without running any code of the object's classes."""
    own = _empty
    is_class = isinstance(type(obj), type) and issubclass(type(obj), type)
    kinds = type.mro(type(obj))
    found = _class_attribute(kinds, attr)
    if is_class:
        own = _class_attribute(type.mro(obj), attr)
    elif type(_class_attribute(kinds, "__dict__")).__name__ in ("getset_descriptor",
                                                                "member_descriptor"):
        own = dict.get(object.__getattribute__(obj, "__dict__"), attr, _empty)
    data = found is not _empty and hasattr(type(found), "__set__")
    for value in (found, own) if data and not is_class else (own, found):
        if value is not _empty:
            return value
    if default is not _empty:
        return default
    raise AttributeError(attr)


def getmembers_static(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr_static(object, name, None)
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getclosurevars(func):
    """What a function's code takes from outside: its closure, globals, builtins, the rest."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    nonlocals, globals, builtins, others = _names_used(func)
    return ClosureVars(nonlocals, globals, builtins, set(others))


Attribute = namedtuple("Attribute", "name kind defining_class object", module="inspect")


def _giver(name, got, classes):
    """The last of the classes that has the very object under this name, or None."""
    last = None
    for c in classes:
        if getattr(c, name, _empty) is got:
            last = c
    return last


def _computed_by(cls, name, got, metaclasses):
    """The last of the metaclasses whose __getattr__ makes the very object, or None."""
    last = None
    for c in metaclasses:
        try:
            if c.__getattr__(cls, name) is got:
                last = c
        except AttributeError:
            pass
    return last


def classify_class_attrs(cls):
    """Every attribute of a class: its kind, the class it is defined in, the object."""
    from types import DynamicClassAttribute
    mro = (cls, *getmro(cls)[1:])
    above = [c for c in type.mro(type(cls)) if c not in (type, object)]
    names = list(dir(cls))
    for base in mro:
        for name, value in base.__dict__.items():
            if isinstance(value, DynamicClassAttribute) and value.fget is not None:
                names.append(name)
    rows, done = [], set()
    for name in names:
        home = got = held = None
        if name not in done and name != "__dict__":
            try:
                got = getattr(cls, name)
                home = getattr(got, "__objclass__", None)
            except Exception:
                pass
            if got is not None and home not in mro:
                home = _computed_by(cls, name, got, above) or _giver(name, got, mro)
        for base in (*mro, *above):
            if name in base.__dict__:
                held = base.__dict__[name]
                if home not in above:
                    home = base
                break
        if home is None:
            continue
        done.add(name)
        thing = held if got is None else got
        kind = "method" if isroutine(thing) else "data"
        for what, classes in _CLASSIFIED:
            if isinstance(held, classes):
                kind, thing = what, held
        rows.append(Attribute(name, kind, home, thing))
    return rows


_CLASSIFIED = (("static method", (staticmethod, _Builtin)),
               ("class method", (classmethod, type(dict.__dict__["fromkeys"]))),
               ("property", property))


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                below = children.setdefault(parent, [])
                if c not in below:
                    below.append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    rows = []
    for c in sorted(classes, key=lambda x: (x.__module__, x.__name__)):
        rows.append((c, c.__bases__))
        if c in children:
            rows.append(walktree(children[c], children, c))
    return rows
