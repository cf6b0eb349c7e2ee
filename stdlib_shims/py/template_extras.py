"""_template_extras: what few templates need, kept out of the way of those that don't: formatting
with str.format, cyclers, namespaces, self, urlize, groups."""

import re
import string

from _templates import BlockReference, Markup, escape, get_attribute, get_item
from _template_errors import FilterArgumentError


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


class BlockSelf:
    """`self` in templates."""

    def __init__(self, context):
        self._context = context

    def __getitem__(self, name):
        return BlockReference(name, self._context, self._context.blocks[name], 0)

    def __repr__(self):
        return f"<TemplateReference {self._context.name!r}>"


BlockSelf.__name__ = "TemplateReference"


_http = re.compile(r"""
    ^
    (
        (https?://|www\.)
        (([\w%-]+\.)+)?
        (
            [a-z]{2,63}
        |
            xn--[\w%]{2,59}
        )
    |
        ([\w%-]{2,63}\.)+
        (com|net|int|edu|gov|org|info|mil)
    |
        (https?://)
        (
            (([\d]{1,3})(\.[\d]{1,3}){3})
        |
            (\[([\da-f]{0,4}:){2}([\da-f]{0,4}:?){1,6}])
        )
    )
    (?::[\d]{1,5})?
    (?:[/?#]\S*)?
    $
    """, re.IGNORECASE | re.VERBOSE)
_email = re.compile(r"^\S+@\w[\w.-]*\.\w+$")
_scheme = re.compile(r"^([\w.+-]{2,}:(/){0,2})$")


def _urlized(middle, trim, rel, target, schemes):
    if _http.match(middle):
        scheme = "" if middle.startswith(("https://", "http://")) else "https://"
        return f'<a href="{scheme}{middle}"{rel}{target}>{trim(middle)}</a>'
    if middle.startswith("mailto:") and _email.match(middle[7:]):
        return f'<a href="{middle}">{middle[7:]}</a>'
    if ("@" in middle and not middle.startswith("www.") and ":" not in middle
            and _email.match(middle)):
        return f'<a href="mailto:{middle}">{middle}</a>'
    for scheme in schemes:
        if middle != scheme and middle.startswith(scheme):
            middle = f'<a href="{middle}"{rel}{target}>{middle}</a>'
    return middle


def urlize(context, value, trim_url_limit, nofollow, target, rel, extra_schemes):
    rel_parts = set((rel or "").split())
    if nofollow:
        rel_parts.add("nofollow")
    rel_parts.add("noopener")
    rel = " ".join(sorted(rel_parts))
    extra_schemes = extra_schemes or ()
    for scheme in extra_schemes:
        if _scheme.fullmatch(scheme) is None:
            raise FilterArgumentError(f"{scheme!r} is not a valid URI scheme prefix.")

    def trim(x):
        if trim_url_limit is not None and len(x) > trim_url_limit:
            return f"{x[:trim_url_limit]}..."
        return x

    rel = f' rel="{escape(rel)}"' if rel else ""
    target = f' target="{escape(target)}"' if target else ""
    words = re.split(r"(\s+)", str(escape(value)))
    for i, word in enumerate(words):
        head, middle, tail = "", word, ""
        match = re.match(r"^([(<]|&lt;)+", middle)
        if match:
            head = match.group()
            middle = middle[match.end():]
        if middle.endswith((")", ">", ".", ",", "\n", "&gt;")):
            match = re.search(r"([)>.,\n]|&gt;)+$", middle)
            if match:
                tail = match.group()
                middle = middle[:match.start()]
        for start, end in ("(", ")"), ("<", ">"), ("&lt;", "&gt;"):
            count = middle.count(start)
            if count <= middle.count(end):
                continue
            # Closing brackets that belong to the address were cut off with the tail.
            for _ in range(min(count, tail.count(end))):
                at = tail.index(end) + len(end)
                middle += tail[:at]
                tail = tail[at:]
        words[i] = f"{head}{_urlized(middle, trim, rel, target, extra_schemes)}{tail}"
    text = "".join(words)
    return Markup(text) if context.eval_ctx.autoescape else text


class _GroupTuple(tuple):
    __slots__ = ()

    def __new__(cls, grouper, items):
        return tuple.__new__(cls, (grouper, items))

    @property
    def grouper(self):
        return self[0]

    @property
    def list(self):
        return self[1]

    def __repr__(self):
        return tuple.__repr__(self)

    __str__ = __repr__


BlockSelf.__module__ = "jinja2.runtime"
for _class in (Cycler, Joiner, Namespace):
    _class.__module__ = "jinja2.utils"
