"""contextvars: variables of a context. The loop runs each task and callback in a context of its own,
which it puts on the stack here."""

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_none = object()


class _Final(type):
    """A class that cannot be built on."""

    def __new__(metacls, name, bases, namespace):
        if bases:
            raise TypeError(
                f"type '_contextvars.{bases[0].__name__}' is not an acceptable base type")
        return super().__new__(metacls, name, bases, namespace)


def _refuse(self, value):
    raise AttributeError("readonly attribute")


def _token(var, old_value, context):
    self = object.__new__(Token)
    self._var = var
    self._old_value = old_value
    self._context = context
    self._used = False
    return self


class Token(metaclass=_Final):
    __module__ = "_contextvars"
    __slots__ = ("_var", "_old_value", "_context", "_used")
    MISSING = None

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old_value)
    __hash__ = None

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"


class MISSING:
    __module__ = "Token"

    def __repr__(self):
        return "<Token.MISSING>"


Token.MISSING = MISSING()
del MISSING


class ContextVar(metaclass=_Final):
    __module__ = "_contextvars"
    __slots__ = ("_name", "_default")

    def __init__(self, /, *args, default=_none, **wrong):
        given = len(args) + len(wrong) + (default is not _none)
        if given > 2:
            raise TypeError(f"ContextVar() takes at most 2 arguments ({given} given)")
        if len(args) != 1:
            limit = "at most" if args else "exactly"
            raise TypeError(f"ContextVar() takes {limit} 1 positional argument "
                            f"({len(args)} given)")
        for name in wrong:
            raise TypeError(f"'{name}' is an invalid keyword argument for ContextVar()")
        name = args[0]
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    name = property(lambda self: self._name, _refuse)

    def get(self, default=_none, /):
        values = _current[-1]._values
        if self in values:
            return values[self]
        if default is not _none:
            return default
        if self._default is not _none:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current[-1]
        token = _token(self, context._values.get(self, Token.MISSING), context)
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current[-1]
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is Token.MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = token.old_value

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        default = "" if self._default is _none else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


class Context(metaclass=_Final):
    __module__ = "_contextvars"
    __slots__ = ("_values", "_entered", "__weakref__")

    def __init__(self, /, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._values = {}
        self._entered = False

    def run(self, /, *args, **kwargs):
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        callable, *args = args
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        _current.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _leave(self)
            self._entered = False

    def copy(self, /):
        other = Context()
        other._values = dict(self._values)
        return other

    def get(self, key, default=None, /):
        return self._values.get(_checked(key), default)

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self, /):
        return self._values.keys()

    def values(self, /):
        return self._values.values()

    def items(self, /):
        return self._values.items()


_current = [Context()]
_use_contexts(_current)


def _leave(context):
    for at in range(len(_current) - 1, 0, -1):
        if _current[at] is context:
            del _current[at]
            return


def copy_context():
    return _current[-1].copy()


copy_context.__module__ = "_contextvars"
