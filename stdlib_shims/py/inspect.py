"""inspect: what kind of object something is, and the signatures of callables."""

import math as _math
from collections import OrderedDict

__all__ = ["signature", "Signature", "Parameter", "BoundArguments", "isfunction", "ismethod",
           "isclass", "ismodule", "isbuiltin", "isroutine", "iscoroutinefunction", "iscoroutine",
           "isawaitable", "isgenerator", "isgeneratorfunction", "isasyncgen",
           "getgeneratorstate", "getcoroutinestate",
           "isasyncgenfunction", "isabstract", "isdatadescriptor", "ismethoddescriptor",
           "getmembers", "getdoc", "cleandoc", "getmro", "unwrap", "getfullargspec",
           "FullArgSpec", "getmodule", "isframe", "istraceback", "iscode"]


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
_GENERATOR, _COROUTINE, _ASYNC_GENERATOR = 4, 8, 16


def isfunction(object):
    return isinstance(object, _Function)


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
            or ismethoddescriptor(object))


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
    return isinstance(object, _Coroutine) or hasattr(type(object), "__await__")


def istraceback(object):
    return type(object).__name__ == "traceback"


def isframe(object):
    return False


def iscode(object):
    return False


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def getmodule(object, _filename=None):
    return object if ismodule(object) else None


def getmembers(object, predicate=None):
    result = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
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
        if id(func) in seen:
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


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


# ---------------------------------------------------------------- signatures


class _Empty:
    pass


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


class Parameter:
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _Empty

    def __init__(self, name, kind, *, default=_Empty, annotation=_Empty):
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        if default is not _Empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default,
                  "annotation": self.annotation}
        values.update(changes)
        name, kind = values.pop("name"), values.pop("kind")
        return type(self)(name, kind, **values)

    def __str__(self):
        text = self.name
        if self.annotation is not _Empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _Empty:
            text += (" = " if self.annotation is not _Empty else "=") + repr(self.default)
        if self.kind == _VAR_POSITIONAL:
            return "*" + text
        if self.kind == _VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name == other.name and self.kind == other.kind
                and self.default == other.default and self.annotation == other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self.signature = signature

    @property
    def args(self):
        args = []
        for name, p in self.signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        result = {}
        started = False
        for name, p in self.signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                    started = p.kind != _VAR_POSITIONAL
                if not started or name not in self.arguments:
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
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _Empty:
                full[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                full[name] = ()
            elif p.kind == _VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        inside = ", ".join([f"{n}={v!r}" for n, v in self.arguments.items()])
        return f"<BoundArguments ({inside})>"


class Signature:
    empty = _Empty

    def __init__(self, parameters=None, *, return_annotation=_Empty):
        self.parameters = OrderedDict() if parameters is None else OrderedDict(
            [(p.name, p) for p in parameters])
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, **ignored):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=(self.return_annotation if return_annotation is None
                                            else return_annotation))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        kwargs = dict(kwargs)
        var_keyword = None
        for name, p in self.parameters.items():
            if p.kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif p.kind == _VAR_KEYWORD:
                var_keyword = name
            elif rest and p.kind != _KEYWORD_ONLY:
                if name in kwargs and p.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and p.kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif p.default is _Empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            if var_keyword is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[var_keyword] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters.values()))

    def __str__(self):
        parts = []
        slash = star = False
        for p in self.parameters.values():
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
        if self.return_annotation is not _Empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _of_function(f):
    names, posonly, positional, kwonly, flags, _ = _function_info(f)
    notes = f.__annotations__
    defaults = f.__defaults__ or ()
    kwdefaults = f.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    parameters = []

    def add(name, kind, default=_Empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=notes.get(name, _Empty)))

    for i, name in enumerate(names[:positional]):
        add(name, _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
            defaults[i - first_default] if i >= first_default else _Empty)
    # Behind the positional ones: *args and keyword-only ones, **kwargs last.
    rest = names[positional:]
    if flags & 1:
        add(rest[kwonly], _VAR_POSITIONAL)
    for name in rest[:kwonly]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _Empty))
    if flags & 2:
        add(rest[-1], _VAR_KEYWORD)
    return Signature(parameters, return_annotation=notes.get("return", _Empty))


def _of_text(text):
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
            value = _literals.get(default, default) if found else _Empty
            if found and value is default:
                try:
                    value = int(default)
                except ValueError:
                    value = default.strip("'\"")
            parameters.append(Parameter(name, kind, default=value))
    return Signature(parameters)


_literals = {"None": None, "True": True, "False": False, "()": ()}


def signature(obj, *, follow_wrapped=True, **ignored):
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if isinstance(obj, _Method):
        sig = signature(obj.__func__)
        parameters = list(sig.parameters.values())
        if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            parameters = parameters[1:]
        return sig.replace(parameters=parameters)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    sig = getattr(obj, "__signature__", None)
    if isinstance(sig, Signature):
        return sig
    if isinstance(obj, _Function):
        return _of_function(obj)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _of_partial(obj)
    if isinstance(obj, type):
        init = obj.__init__
        new = obj.__new__
        if isinstance(init, _Function):
            sig = _of_function(init)
        elif isinstance(new, _Function):
            sig = _of_function(new)
        elif obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        else:
            raise ValueError("no signature found for builtin type {!r}".format(obj))
        return Signature(list(sig.parameters.values())[1:])
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _of_text(text)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, _Function):
        sig = _of_function(call)
        return sig.replace(parameters=list(sig.parameters.values())[1:])
    raise ValueError("no signature found for builtin {!r}".format(obj))


def _of_partial(obj):
    sig = signature(obj.func)
    parameters = []
    given = len(obj.args)
    by_name = False
    for p in sig.parameters.values():
        if given and p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            given -= 1
            continue
        if p.name in obj.keywords:
            by_name = True
            parameters.append(p.replace(kind=_KEYWORD_ONLY, default=obj.keywords[p.name]))
        elif by_name and p.kind == _POSITIONAL_OR_KEYWORD:
            parameters.append(p.replace(kind=_KEYWORD_ONLY))
        elif not (by_name and p.kind == _VAR_POSITIONAL):
            parameters.append(p)
    return sig.replace(parameters=parameters)


def _at(index):
    return property(lambda self: self[index])


class FullArgSpec(tuple):
    args, varargs, varkw, defaults = _at(0), _at(1), _at(2), _at(3)
    kwonlyargs, kwonlydefaults, annotations = _at(4), _at(5), _at(6)
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults",
               "annotations")

    def __repr__(self):
        return "FullArgSpec(%s)" % ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self))


def getfullargspec(func):
    sig = signature(func, follow_wrapped=False)
    args, kwonly, defaults, kwdefaults, notes = [], [], [], {}, {}
    varargs = varkw = None
    if isinstance(func, _Method):
        args.append(next(iter(signature(func.__func__).parameters)))
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _Empty:
                defaults.append(p.default)
        elif p.kind == _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind == _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _Empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _Empty:
            notes[p.name] = p.annotation
    if sig.return_annotation is not _Empty:
        notes["return"] = sig.return_annotation
    return FullArgSpec((args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None,
                        notes))


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
    names = {**_BUILTIN_NAMES, **getattr(obj, "__globals__", {}), **(globals or {}), **(locals or {})}
    return {k: _resolve(v, names) if isinstance(v, str) else v for k, v in notes.items()}


def getcallargs(func, /, *positional, **named):
    """The arguments as the function would bind them, by name."""
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getattr_static(obj, attr, default=_Empty):
    """An attribute without running any code of the object's classes."""
    if isclass(obj):
        for cls in type.mro(obj):
            if attr in cls.__dict__:
                return cls.__dict__[attr]
        kinds = type.mro(type(obj))
    else:
        for cls in type.mro(type(obj)):
            if attr in cls.__dict__:
                found = cls.__dict__[attr]
                if hasattr(type(found), "__set__"):
                    return found
                break
        own = obj.__dict__ if hasattr(obj, "__dict__") else {}
        if attr in own:
            return own[attr]
        kinds = type.mro(type(obj))
    for cls in kinds:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is not _Empty:
        return default
    raise AttributeError(attr)


def getmembers_static(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr_static(object, name, None)
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


class Attribute(tuple):
    """name, kind, defining class, object: a row of classify_class_attrs."""

    name, kind, defining_class, object = _at(0), _at(1), _at(2), _at(3)
    _fields = ("name", "kind", "defining_class", "object")

    def __repr__(self):
        return "Attribute(%s)" % ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self))


def classify_class_attrs(cls):
    rows = []
    for name in dir(cls):
        home, raw = None, None
        for base in getmro(cls):
            if name in base.__dict__:
                home, raw = base, base.__dict__[name]
                break
        else:
            continue
        if isinstance(raw, (staticmethod,)):
            kind = "static method"
        elif isinstance(raw, classmethod) or type(raw).__name__ == "classmethod_descriptor":
            kind = "class method"
        elif isinstance(raw, property):
            kind = "property"
        elif isroutine(raw):
            kind = "method"
        else:
            kind = "data"
        rows.append(Attribute((name, kind, home, raw)))
    return rows


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
