"""_templates: what compiled templates run on (their code takes its names from here), with the
meanings of Jinja2 3.1 and MarkupSafe. The native half is templates/natives.cc."""

import re
import string


class _Missing:
    __slots__ = ()

    def __repr__(self):
        return "missing"


missing = _Missing()


# Errors


class TemplateError(Exception):
    def __init__(self, message=None):
        super().__init__(message)

    @property
    def message(self):
        return self.args[0] if self.args else None


class TemplateNotFound(IOError, LookupError, TemplateError):
    message = None

    def __init__(self, name, message=None):
        IOError.__init__(self, name)
        if message is None:
            if isinstance(name, Undefined):
                name._fail()
            message = name
        self.message = message
        self.name = name
        self.templates = [name]

    def __str__(self):
        return str(self.message)


class TemplatesNotFound(TemplateNotFound):
    def __init__(self, names=(), message=None):
        if message is None:
            parts = [x._message() if isinstance(x, Undefined) else x for x in names]
            message = "none of the templates given were found: " + ", ".join(map(str, parts))
        super().__init__(names[-1] if names else None, message)
        self.templates = list(names)


class TemplateSyntaxError(TemplateError):
    def __init__(self, message, lineno, name=None, filename=None):
        super().__init__(message)
        self.lineno = lineno
        self.name = name
        self.filename = filename
        self.source = None

    def __str__(self):
        return str(self.message)


class TemplateAssertionError(TemplateSyntaxError):
    pass


class TemplateRuntimeError(TemplateError):
    pass


class UndefinedError(TemplateRuntimeError):
    pass


class SecurityError(TemplateRuntimeError):
    pass


class FilterArgumentError(TemplateRuntimeError):
    pass


for _class in (TemplateError, TemplateNotFound, TemplatesNotFound, TemplateSyntaxError,
               TemplateAssertionError, TemplateRuntimeError, UndefinedError, SecurityError,
               FilterArgumentError):
    _class.__module__ = "builtins"


def _syntax_error(message, lineno, name, assertion, source):
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

    def __init__(self, hint=None, obj=missing, name=None, exc=UndefinedError):
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
    return Undefined(f"access to attribute {name!r} of {type(obj).__name__!r} object is unsafe.",
                     obj, name, SecurityError)


# Markup


def _escape_arguments(args, kwargs):
    def safe(v):
        return escape(v) if isinstance(v, str) or hasattr(v, "__html__") else v

    return [safe(v) for v in args], {k: safe(v) for k, v in kwargs.items()}


class _EscapedArgument:
    """An argument of the % of a Markup."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __getitem__(self, item):
        return _EscapedArgument(self.obj[item])

    def __str__(self):
        return str(escape(self.obj))

    def __repr__(self):
        return str(escape(repr(self.obj)))

    def __int__(self):
        return int(self.obj)

    def __index__(self):
        return self.obj.__index__()

    def __float__(self):
        return float(self.obj)


class _SandboxFormatter(string.Formatter):
    """str.format without a way to private attributes."""

    def get_field(self, field_name, args, kwargs):
        first, rest = string._split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = get_attribute(obj, key) if is_attribute else get_item(obj, key)
        return obj, first


class _EscapeFormatter(_SandboxFormatter):
    def format_field(self, value, format_spec):
        if hasattr(value, "__html_format__"):
            text = value.__html_format__(format_spec)
        elif hasattr(value, "__html__"):
            if format_spec:
                raise ValueError(
                    f"Format specifier {format_spec} given, but {type(value)} does not"
                    " define __html_format__. A class that defines __html__ must define"
                    " __html_format__ to work with format specifiers.")
            text = value.__html__()
        else:
            text = format(value, str(format_spec))
        return str(escape(text))


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
        value = re.sub(r"(?s)<!--.*?-->", "", str(self))
        value = re.sub(r"(?s)<.*?>", "", value)
        return Markup(" ".join(value.split())).unescape()

    @classmethod
    def escape(cls, s):
        return escape(s)

    def partition(self, sep):
        return tuple(map(Markup, str.partition(self, escape(sep))))

    def rpartition(self, sep):
        return tuple(map(Markup, str.rpartition(self, escape(sep))))

    def format(self, *args, **kwargs):
        return Markup(_EscapeFormatter().vformat(self, args, kwargs))

    def format_map(self, mapping):
        return Markup(_EscapeFormatter().vformat(self, (), mapping))


def _wrap(name):
    original = getattr(str, name)

    def method(self, *args, **kwargs):
        args, kwargs = _escape_arguments(args, kwargs)
        return Markup(original(self, *args, **kwargs))

    method.__name__ = name
    setattr(Markup, name, method)


for _name in ("__getitem__", "capitalize", "title", "lower", "upper", "replace", "ljust", "rjust",
              "lstrip", "rstrip", "center", "strip", "translate", "expandtabs", "swapcase", "zfill"):
    _wrap(_name)


def _format_method(text, name):
    """Stands for text.format and text.format_map in templates."""
    formatter = _EscapeFormatter() if isinstance(text, Markup) else _SandboxFormatter()

    def call(*args, **kwargs):
        if name == "format_map":
            if kwargs:
                raise TypeError("format_map() takes no keyword arguments")
            if len(args) != 1:
                raise TypeError(f"format_map() takes exactly one argument ({len(args)} given)")
            kwargs = args[0]
            args = ()
        return type(text)(formatter.vformat(text, args, kwargs))

    call.__name__ = name
    return call


_install(Undefined, Markup, _format_method, _unsafe, _syntax_error)


# What templates see without being told


class Cycler:
    def __init__(self, *items):
        if not items:
            raise RuntimeError("at least one item has to be provided")
        self.items = items
        self.pos = 0

    def reset(self):
        self.pos = 0

    @property
    def current(self):
        return self.items[self.pos]

    def next(self):
        value = self.current
        self.pos = (self.pos + 1) % len(self.items)
        return value

    __next__ = next


class Joiner:
    def __init__(self, sep=", "):
        self.sep = sep
        self.used = False

    def __call__(self):
        if not self.used:
            self.used = True
            return ""
        return self.sep


class Namespace:
    def __init__(*args, **kwargs):
        self, args = args[0], args[1:]
        object.__setattr__(self, "_attrs", dict(*args, **kwargs))

    def __getattribute__(self, name):
        if name in ("_attrs", "__class__"):
            return object.__getattribute__(self, name)
        try:
            return self._attrs[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setitem__(self, name, value):
        self._attrs[name] = value

    def __repr__(self):
        return f"<Namespace {self._attrs!r}>"


_LOREM = """a ac accumsan ad adipiscing aenean aliquam aliquet amet ante aptent arcu at auctor
augue bibendum blandit class commodo condimentum congue consectetuer consequat conubia convallis
cras cubilia cum curabitur curae cursus dapibus diam dictum dictumst dignissim dis dolor donec dui
duis egestas eget eleifend elementum elit enim erat eros est et etiam eu euismod facilisi facilisis
fames faucibus felis fermentum feugiat fringilla fusce gravida habitant habitasse hac hendrerit
hymenaeos iaculis id imperdiet in inceptos integer interdum ipsum justo lacinia lacus laoreet lectus
leo libero ligula litora lobortis lorem luctus maecenas magna magnis malesuada massa mattis mauris
metus mi molestie mollis montes morbi mus nam nascetur natoque nec neque netus nibh nisi nisl non
nonummy nostra nulla nullam nunc odio orci ornare parturient pede pellentesque penatibus per
pharetra phasellus placerat platea porta porttitor posuere potenti praesent pretium primis proin
pulvinar purus quam quis quisque rhoncus ridiculus risus rutrum sagittis sapien scelerisque sed sem
semper senectus sit sociis sociosqu sodales sollicitudin suscipit suspendisse taciti tellus tempor
tempus tincidunt torquent tortor tristique turpis ullamcorper ultrices ultricies urna ut varius
vehicula vel velit venenatis vestibulum vitae vivamus viverra volutpat vulputate"""


def lipsum(n=5, html=True, min=20, max=100):
    from random import choice, randrange
    words = _LOREM.split()
    paragraphs = []
    for _ in range(n):
        capital = True
        comma = stop = 0
        last = None
        made = []
        for i in range(randrange(min, max)):
            word = choice(words)
            while word == last:
                word = choice(words)
            last = word
            if capital:
                word = word.capitalize()
                capital = False
            if i - randrange(3, 8) > comma:
                comma = i
                stop += 2
                word += ","
            if i - randrange(10, 20) > stop:
                comma = stop = i
                word += "."
                capital = True
            made.append(word)
        text = " ".join(made)
        paragraphs.append(text[:-1] + "." if text.endswith(",") else
                          text if text.endswith(".") else text + ".")
    if not html:
        return "\n\n".join(paragraphs)
    return Markup("\n".join(f"<p>{escape(x)}</p>" for x in paragraphs))


GLOBALS = {"range": range, "dict": dict, "lipsum": lipsum, "cycler": Cycler, "joiner": Joiner,
           "namespace": Namespace}


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


class BlockSelf:
    """`self` in templates."""

    def __init__(self, context):
        self._context = context

    def __getitem__(self, name):
        return BlockReference(name, self._context, self._context.blocks[name], 0)

    def __repr__(self):
        return f"<TemplateReference {self._context.name!r}>"


BlockSelf.__name__ = "TemplateReference"


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
            raise TemplateNotFound(name)
        template = _by_name[name] = Template(str(name), source)
    return template


def load_any(names):
    if isinstance(names, (str, Undefined)):
        return load(names)
    if isinstance(names, Template):
        return names
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
        raise TemplateRuntimeError(f"No {kind} named {name!r} found.")

    return fail
