"""_templates: what compiled templates run on (their code takes its names from here), with the
meanings of Jinja2 3.1 and MarkupSafe. The native half is templates/natives.cc."""

missing = object()


# Errors are classes of _template_errors, made when the first is needed.


def _syntax_error(message, lineno, name, assertion, source):
    from _template_errors import TemplateAssertionError, TemplateSyntaxError
    error = (TemplateAssertionError if assertion else TemplateSyntaxError)(message, lineno, name,
                                                                          name)
    error.source = source
    return error


# Undefined values


def _describe(obj):
    if obj is None:
        return "None"
    if obj is Ellipsis:
        return "Ellipsis"
    cls = type(obj)
    if cls.__module__ == "builtins":
        return f"{cls.__name__} object"
    return f"{cls.__module__}.{cls.__name__} object"


class Undefined:
    """Prints as nothing, iterates over nothing, is false; everything else is an UndefinedError."""

    __slots__ = ("_hint", "_obj", "_name", "_exception")

    def __init__(self, hint=None, obj=missing, name=None, exc=None):
        self._hint = hint
        self._obj = obj
        self._name = name
        self._exception = exc

    def _message(self):
        if self._hint:
            return self._hint
        if self._obj is missing:
            return f"{self._name!r} is undefined"
        if not isinstance(self._name, str):
            return f"{_describe(self._obj)} has no element {self._name!r}"
        return f"{_describe(self._obj)!r} has no attribute {self._name!r}"

    def _fail(self, *args, **kwargs):
        if self._exception is None:
            from _template_errors import UndefinedError
            raise UndefinedError(self._message())
        raise self._exception(self._message())

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return self._fail()

    __add__ = __radd__ = __sub__ = __rsub__ = _fail
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _fail
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _fail
    __pos__ = __neg__ = __call__ = __getitem__ = _fail
    __lt__ = __le__ = __gt__ = __ge__ = _fail
    __int__ = __float__ = __complex__ = __pow__ = __rpow__ = _fail

    def __eq__(self, other):
        return type(self) is type(other)

    def __ne__(self, other):
        return type(self) is not type(other)

    def __hash__(self):
        return id(type(self))

    def __str__(self):
        return ""

    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __bool__(self):
        return False

    def __repr__(self):
        return "Undefined"


undefined = Undefined


def _unsafe(obj, name):
    from _template_errors import SecurityError
    return Undefined(f"access to attribute {name!r} of {type(obj).__name__!r} object is unsafe.",
                     obj, name, SecurityError)


# Markup


def _escape_arguments(args, kwargs):
    def safe(v):
        return escape(v) if isinstance(v, str) or hasattr(v, "__html__") else v

    return [safe(v) for v in args], {k: safe(v) for k, v in kwargs.items()}


def _escaping(original):
    def method(self, *args, **kwargs):
        args, kwargs = _escape_arguments(args, kwargs)
        return Markup(original(self, *args, **kwargs))

    return method


class Markup(str):
    """Text that is safe in HTML: what is combined with it gets escaped."""

    __slots__ = ()

    def __new__(cls, base="", encoding=None, errors="strict"):
        if hasattr(base, "__html__"):
            base = base.__html__()
        if encoding is None:
            return super().__new__(cls, base)
        return super().__new__(cls, base, encoding, errors)

    def __html__(self):
        return self

    def __html_format__(self, format_spec):
        if format_spec:
            raise ValueError("Unsupported format specification for Markup.")
        return self

    def __add__(self, other):
        if isinstance(other, str) or hasattr(other, "__html__"):
            return Markup(str.__add__(self, escape(other)))
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, str) or hasattr(other, "__html__"):
            return escape(other).__add__(self)
        return NotImplemented

    def __mul__(self, num):
        if isinstance(num, int):
            return Markup(str.__mul__(self, num))
        return NotImplemented

    __rmul__ = __mul__

    def __mod__(self, arg):
        from _template_extras import _EscapedArgument
        if isinstance(arg, tuple):
            arg = tuple(_EscapedArgument(x) for x in arg)
        elif hasattr(type(arg), "__getitem__") and not isinstance(arg, str):
            arg = _EscapedArgument(arg)
        else:
            arg = (_EscapedArgument(arg),)
        return Markup(str.__mod__(self, arg))

    def __repr__(self):
        return f"Markup({str.__repr__(self)})"

    def join(self, seq):
        return Markup(str.join(self, map(escape, seq)))

    def split(self, sep=None, maxsplit=-1):
        return [Markup(v) for v in str.split(self, sep, maxsplit)]

    def rsplit(self, sep=None, maxsplit=-1):
        return [Markup(v) for v in str.rsplit(self, sep, maxsplit)]

    def splitlines(self, keepends=False):
        return [Markup(v) for v in str.splitlines(self, keepends)]

    def unescape(self):
        from html import unescape
        return unescape(str(self))

    def striptags(self):
        import re
        value = re.sub(r"(?s)<!--.*?-->", "", str(self))
        value = re.sub(r"(?s)<.*?>", "", value)
        return Markup(" ".join(value.split())).unescape()

    __getitem__ = _escaping(str.__getitem__)
    capitalize = _escaping(str.capitalize)
    title = _escaping(str.title)
    lower = _escaping(str.lower)
    upper = _escaping(str.upper)
    replace = _escaping(str.replace)
    ljust = _escaping(str.ljust)
    rjust = _escaping(str.rjust)
    lstrip = _escaping(str.lstrip)
    rstrip = _escaping(str.rstrip)
    center = _escaping(str.center)
    strip = _escaping(str.strip)
    translate = _escaping(str.translate)
    expandtabs = _escaping(str.expandtabs)
    swapcase = _escaping(str.swapcase)
    zfill = _escaping(str.zfill)

    @classmethod
    def escape(cls, s):
        return escape(s)

    def partition(self, sep):
        return tuple(map(Markup, str.partition(self, escape(sep))))

    def rpartition(self, sep):
        return tuple(map(Markup, str.rpartition(self, escape(sep))))

    def format(self, *args, **kwargs):
        from _template_extras import _EscapeFormatter
        return Markup(_EscapeFormatter().vformat(str(self), args, kwargs))

    def format_map(self, mapping):
        from _template_extras import _EscapeFormatter
        return Markup(_EscapeFormatter().vformat(str(self), (), mapping))


def _format_method(text, name):
    """Stands for text.format and text.format_map in templates."""
    from _template_extras import _EscapeFormatter, _SandboxFormatter
    formatter = _EscapeFormatter() if isinstance(text, Markup) else _SandboxFormatter()

    def call(*args, **kwargs):
        if name == "format_map":
            if kwargs:
                raise TypeError("format_map() takes no keyword arguments")
            if len(args) != 1:
                raise TypeError(f"format_map() takes exactly one argument ({len(args)} given)")
            kwargs = args[0]
            args = ()
        return type(text)(formatter.vformat(str(text), args, kwargs))

    call.__name__ = name
    return call


_install(Undefined, Markup, _format_method, _unsafe, _syntax_error)


# What templates see without being told


GLOBALS = {"range": range, "dict": dict}
# Names in _template_extras, looked up there when used.
_LATE = {"lipsum": "lipsum", "cycler": "Cycler", "joiner": "Joiner", "namespace": "Namespace"}


def _late_global(name):
    import _template_extras
    value = GLOBALS[name] = getattr(_template_extras, _LATE[name])
    return value


# Running templates


class EvalContext:
    __slots__ = ("autoescape",)

    def __init__(self):
        self.autoescape = True


class Context:
    """The variables of one run of a template: its own top-level ones, then those given to it."""

    __slots__ = ("parent", "vars", "eval_ctx", "exported", "name", "blocks")

    def __init__(self, parent, name, blocks):
        self.parent = parent
        self.vars = {}
        self.eval_ctx = EvalContext()
        self.exported = set()
        self.name = name
        self.blocks = {k: [v] for k, v in blocks.items()} if blocks else {}

    def resolve_or_missing(self, key):
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        if key in GLOBALS:
            return GLOBALS[key]
        if key in _LATE:
            return _late_global(key)
        return missing

    def get_all(self):
        if not self.vars:
            return self.parent
        return {**self.parent, **self.vars}

    def super(self, name, current):
        blocks = self.blocks.get(name, ())
        for i, block in enumerate(blocks):
            if block is current and i + 1 < len(blocks):
                return BlockReference(name, self, blocks, i + 1)
        return Undefined(f"there is no parent block called {name!r}.", name="super")

    def derived(self, local_vars):
        context = Context(_with_locals(self.get_all(), local_vars), self.name, None)
        context.eval_ctx = self.eval_ctx
        context.blocks = {k: list(v) for k, v in self.blocks.items()}
        return context

    def extend(self, template):
        for name, block in template.blocks.items():
            self.blocks.setdefault(name, []).append(block)
        return template


def _with_locals(parent, local_vars):
    if not local_vars:
        return parent
    parent = dict(parent)
    for key, value in local_vars.items():
        if value is not missing:
            parent[key] = value
    return parent


class BlockReference:
    def __init__(self, name, context, stack, depth):
        self.name = name
        self._context = context
        self._stack = stack
        self._depth = depth

    @property
    def super(self):
        if self._depth + 1 >= len(self._stack):
            return Undefined(f"there is no parent block called {self.name!r}.", name="super")
        return BlockReference(self.name, self._context, self._stack, self._depth + 1)

    def __call__(self):
        b = Buffer()
        self._stack[self._depth](self._context, b)
        return Markup(b.take()) if self._context.eval_ctx.autoescape else b.take()


class Macro:
    def __init__(self, func, name, arguments, catch_kwargs, catch_varargs, caller, autoescape):
        self._func = func
        self.name = name
        self.arguments = arguments
        self.catch_kwargs = catch_kwargs
        self.catch_varargs = catch_varargs
        self.caller = caller
        self._autoescape = autoescape
        self._plain = not (catch_kwargs or catch_varargs or caller)
        self._count = len(arguments)

    def __call__(self, *args, **kwargs):
        if self._plain and not kwargs and len(args) == self._count:
            text = self._func(*args)
            return Markup(text) if self._autoescape else text
        return self._bind(self._autoescape, args, kwargs)

    def _bind(self, autoescape, args, kwargs):
        count = self._count
        arguments = list(args[:count])
        if len(arguments) != count:
            found_caller = False
            for name in self.arguments[len(arguments):]:
                arguments.append(kwargs.pop(name, missing))
                if name == "caller":
                    found_caller = True
        else:
            found_caller = "caller" in self.arguments
        if self.caller and not found_caller:
            caller = kwargs.pop("caller", None)
            if caller is None:
                caller = Undefined("No caller defined", name="caller")
            arguments.append(caller)
        if self.catch_kwargs:
            arguments.append(kwargs)
        elif kwargs:
            if "caller" in kwargs:
                raise TypeError(f"macro {self.name!r} was invoked with two values for the special"
                                " caller argument. This is most likely a bug.")
            raise TypeError(
                f"macro {self.name!r} takes no keyword argument {next(iter(kwargs))!r}")
        if self.catch_varargs:
            arguments.append(args[count:])
        elif len(args) > count:
            raise TypeError(f"macro {self.name!r} takes not more than {count} argument(s)")
        text = self._func(*arguments)
        return Markup(text) if autoescape else text

    def __repr__(self):
        return f"<Macro {'anonymous' if self.name is None else repr(self.name)}>"


def call(context, f, /, *args, **kwargs):
    """A call in a template that switches escaping on and off."""
    if isinstance(f, Macro):
        return f._bind(context.eval_ctx.autoescape, args, kwargs)
    return f(*args, **kwargs)


def identity(x):
    return x


class TemplateModule:
    """What a template exports, and its text."""

    def __init__(self, template, context, text):
        self.__dict__.update({k: context.vars[k] for k in context.exported})
        self.__name__ = template.name
        self.text = text

    def __html__(self):
        return Markup(self.text)

    def __str__(self):
        return self.text

    def __repr__(self):
        name = "memory:" if self.__name__ is None else repr(self.__name__)
        return f"<TemplateModule {name}>"


class Template:
    """A compiled template, loaded into this execution."""

    __slots__ = ("name", "root", "blocks", "_module")

    def __init__(self, name, source):
        self.name = name
        self.root, self.blocks = _compile(name, source)
        self._module = None

    def render(self, variables):
        b = Buffer()
        self.root(Context(variables, self.name, self.blocks), b)
        return b.take()

    def include(self, context, local_vars, b):
        self.root(Context(_with_locals(context.get_all(), local_vars), self.name, self.blocks), b)

    def make_module(self, variables, local_vars):
        context = Context(_with_locals(variables, local_vars), self.name, self.blocks)
        b = Buffer()
        self.root(context, b)
        return TemplateModule(self, context, b.take())

    def module(self):
        if self._module is None:
            self._module = self.make_module({}, None)
        return self._module

    def __repr__(self):
        name = "memory:" if self.name is None else repr(self.name)
        return f"<Template {name}>"


# Text of stored templates by name, for load(); None when there is none. Set by the module that
# knows where templates are kept.
_sources = []
_by_name = {}
_by_text = {}


def from_text(source):
    template = _by_text.get(source)
    if template is None:
        template = _by_text[source] = Template(None, source)
    return template


def load(name):
    if isinstance(name, Template):
        return name
    template = _by_name.get(name) if isinstance(name, str) else None
    if template is None:
        source = _sources[-1](str(name)) if _sources and isinstance(name, str) else None
        if source is None:
            from _template_errors import TemplateNotFound
            raise TemplateNotFound(name)
        template = _by_name[name] = Template(str(name), source)
    return template


def load_any(names):
    if isinstance(names, (str, Undefined)):
        return load(names)
    if isinstance(names, Template):
        return names
    from _template_errors import TemplateNotFound, TemplatesNotFound, UndefinedError
    if not names:
        raise TemplatesNotFound(message="Tried to select from an empty list of templates.")
    for name in names:
        if isinstance(name, Template):
            return name
        try:
            return load(name)
        except (TemplateNotFound, UndefinedError):
            pass
    raise TemplatesNotFound(names)


def imported(module, name, position):
    value = module.__dict__.get(name, missing)
    if value is missing:
        return Undefined(f"the template {module.__name__!r} (imported on {position})"
                         f" does not export the requested name {name!r}", name=name)
    return value


def unknown_name(kind, name):
    def fail(*unused, **unused_too):
        from _template_errors import TemplateRuntimeError
        raise TemplateRuntimeError(f"No {kind} named {name!r} found.")

    return fail
