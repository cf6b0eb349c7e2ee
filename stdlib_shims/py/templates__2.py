# Filters


def _refuse(message):
    from _template_errors import FilterArgumentError
    raise FilterArgumentError(message)


def soft_str(s):
    return s if isinstance(s, str) else str(s)


def _ignore_case(value):
    return value.lower() if isinstance(value, str) else value


def _parts(attribute):
    if attribute is None:
        return []
    if isinstance(attribute, str):
        return [int(x) if x.isdigit() else x for x in attribute.split(".")]
    return [attribute]


def _getter(attribute, postprocess=None, default=None):
    parts = _parts(attribute)

    def get(item):
        for part in parts:
            item = get_item(item, part)
            if default is not None and isinstance(item, Undefined):
                item = default
        return item if postprocess is None else postprocess(item)

    return get


def _multi_getter(attribute, postprocess=None):
    split = attribute.split(",") if isinstance(attribute, str) else [attribute]
    getters = [_getter(part, postprocess) for part in split]
    return lambda item: [get(item) for get in getters]


def do_forceescape(value):
    if hasattr(value, "__html__"):
        value = value.__html__()
    return escape(str(value))


def _quote(obj, for_qs=False):
    from urllib.parse import quote_from_bytes
    if not isinstance(obj, bytes):
        obj = str(obj).encode("utf-8")
    text = quote_from_bytes(obj, b"" if for_qs else b"/")
    return text.replace("%20", "+") if for_qs else text


def do_urlencode(value):
    if isinstance(value, str) or not is_iterable_class(value):
        return _quote(value)
    items = value.items() if isinstance(value, dict) else value
    return "&".join(f"{_quote(k, True)}={_quote(v, True)}" for k, v in items)


def is_iterable_class(value):
    return hasattr(type(value), "__iter__")


def do_replace(context, s, old, new, count=None):
    if count is None:
        count = -1
    if not context.eval_ctx.autoescape:
        return str(s).replace(str(old), str(new), count)
    if hasattr(old, "__html__") or hasattr(new, "__html__") and not hasattr(s, "__html__"):
        s = escape(s)
    else:
        s = soft_str(s)
    return s.replace(soft_str(old), soft_str(new), count)


def do_upper(s):
    return soft_str(s).upper()


def do_lower(s):
    return soft_str(s).lower()


def do_items(value):
    if isinstance(value, Undefined):
        return
    if not test_mapping(value):
        raise TypeError("Can only get item pairs from a mapping.")
    yield from value.items()


def do_xmlattr(context, d, autospace=True):
    import re
    items = []
    for key, value in d.items():
        if value is None or isinstance(value, Undefined):
            continue
        if re.search(r"[\t\n\x0b\f\r />=]", key) is not None:
            raise ValueError(f"Invalid character in attribute name: {key!r}")
        items.append(f'{escape(key)}="{escape(value)}"')
    text = " ".join(items)
    if autospace and text:
        text = " " + text
    return Markup(text) if context.eval_ctx.autoescape else text


def do_capitalize(s):
    return soft_str(s).capitalize()


def do_title(s):
    import re
    return "".join([item[0].upper() + item[1:].lower()
                    for item in re.split(r"([-\s({\[<]+)", soft_str(s)) if item])


def do_dictsort(value, case_sensitive=False, by="key", reverse=False):
    if by == "key":
        pos = 0
    elif by == "value":
        pos = 1
    else:
        _refuse('You can only sort by either "key" or "value"')

    def sort_func(item):
        value = item[pos]
        return value if case_sensitive else _ignore_case(value)

    return sorted(value.items(), key=sort_func, reverse=reverse)


def do_sort(value, reverse=False, case_sensitive=False, attribute=None):
    return sorted(value, key=_multi_getter(attribute, None if case_sensitive else _ignore_case),
                  reverse=reverse)


def do_unique(value, case_sensitive=False, attribute=None):
    get = _getter(attribute, None if case_sensitive else _ignore_case)
    seen = set()
    for item in value:
        key = get(item)
        if key not in seen:
            seen.add(key)
            yield item


def _extreme(value, function, case_sensitive, attribute):
    items = list(value)
    if not items:
        return Undefined("No aggregated item, sequence was empty.")
    return function(items, key=_getter(attribute, None if case_sensitive else _ignore_case))


def do_min(value, case_sensitive=False, attribute=None):
    return _extreme(value, min, case_sensitive, attribute)


def do_max(value, case_sensitive=False, attribute=None):
    return _extreme(value, max, case_sensitive, attribute)


def do_default(value, default_value="", boolean=False):
    if isinstance(value, Undefined) or (boolean and not value):
        return default_value
    return value


def sync_do_join(context, value, d="", attribute=None):
    if attribute is not None:
        value = map(_getter(attribute), value)
    if not context.eval_ctx.autoescape:
        return str(d).join(map(str, value))
    if not hasattr(d, "__html__"):
        value = list(value)
        safe = False
        for i, item in enumerate(value):
            if hasattr(item, "__html__"):
                safe = True
            else:
                value[i] = str(item)
        return (escape(d) if safe else str(d)).join(value)
    return soft_str(d).join(map(soft_str, value))


def do_center(value, width=80):
    return soft_str(value).center(width)


def sync_do_first(seq):
    for item in seq:
        return item
    return Undefined("No first item, sequence was empty.")


def do_last(seq):
    for item in reversed(seq):
        return item
    return Undefined("No last item, sequence was empty.")


def do_random(seq):
    from random import choice
    try:
        return choice(seq)
    except IndexError:
        return Undefined("No random item, sequence was empty.")


def do_filesizeformat(value, binary=False):
    size = float(value)
    base = 1024 if binary else 1000
    if size == 1:
        return "1 Byte"
    if size < base:
        return f"{int(size)} Bytes"
    unit = base
    for letter in "KMGTPEZY" if binary else "kMGTPEZY":
        unit *= base
        if size < unit:
            break
    return f"{base * size / unit:.1f} {letter}{'iB' if binary else 'B'}"


def do_pprint(value):
    from pprint import pformat
    return pformat(value)


def do_urlize(context, value, trim_url_limit=None, nofollow=False, target=None, rel=None,
              extra_schemes=None):
    from _template_extras import urlize
    return urlize(context, value, trim_url_limit, nofollow, target, rel, extra_schemes)


def do_indent(s, width=4, first=False, blank=False):
    indention = width if isinstance(width, str) else " " * width
    newline = "\n"
    if isinstance(s, Markup):
        indention = Markup(indention)
        newline = Markup(newline)
    s += newline
    if blank:
        text = (newline + indention).join(s.splitlines())
    else:
        lines = s.splitlines()
        text = lines.pop(0)
        if lines:
            text += newline + newline.join(indention + line if line else line for line in lines)
    return indention + text if first else text


def do_truncate(s, length=255, killwords=False, end="...", leeway=None):
    if leeway is None:
        leeway = 5
    assert length >= len(end), f"expected length >= {len(end)}, got {length}"
    assert leeway >= 0, f"expected leeway >= 0, got {leeway}"
    if len(s) <= length + leeway:
        return s
    if killwords:
        return s[:length - len(end)] + end
    return s[:length - len(end)].rsplit(" ", 1)[0] + end


def do_wordwrap(s, width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True):
    from textwrap import wrap
    if wrapstring is None:
        wrapstring = "\n"
    return wrapstring.join([
        wrapstring.join(wrap(line, width=width, expand_tabs=False, replace_whitespace=False,
                             break_long_words=break_long_words,
                             break_on_hyphens=break_on_hyphens)) for line in s.splitlines()])


def do_wordcount(s):
    import re
    return len(re.findall(r"\w+", soft_str(s)))


def do_int(value, default=0, base=10):
    try:
        if isinstance(value, str):
            return int(value, base)
        return int(value)
    except (TypeError, ValueError):
        try:
            return int(float(value))
        except (TypeError, ValueError):
            return default


def do_float(value, default=0.0):
    try:
        return float(value)
    except (TypeError, ValueError):
        return default


def do_format(value, *args, **kwargs):
    if args and kwargs:
        _refuse(
            "can't handle positional and keyword arguments at the same time")
    return soft_str(value) % (kwargs or args)


def do_trim(value, chars=None):
    return soft_str(value).strip(chars)


def do_striptags(value):
    if hasattr(value, "__html__"):
        value = value.__html__()
    return Markup(str(value)).striptags()


def sync_do_slice(value, slices, fill_with=None):
    seq = list(value)
    per_slice, with_extra = len(seq) // slices, len(seq) % slices
    offset = 0
    for number in range(slices):
        start = offset + number * per_slice
        if number < with_extra:
            offset += 1
        part = seq[start:offset + (number + 1) * per_slice]
        if fill_with is not None and number >= with_extra:
            part.append(fill_with)
        yield part


def do_batch(value, linecount, fill_with=None):
    part = []
    for item in value:
        if len(part) == linecount:
            yield part
            part = []
        part.append(item)
    if part:
        if fill_with is not None and len(part) < linecount:
            part += [fill_with] * (linecount - len(part))
        yield part


def do_round(value, precision=0, method="common"):
    if method not in ("common", "ceil", "floor"):
        _refuse("method must be common, ceil or floor")
    if method == "common":
        return round(value, precision)
    import math
    function = math.ceil if method == "ceil" else math.floor
    return function(value * (10 ** precision)) / (10 ** precision)


def sync_do_groupby(value, attribute, default=None, case_sensitive=False):
    from itertools import groupby
    from _template_extras import _GroupTuple
    key = _getter(attribute, None if case_sensitive else _ignore_case, default)
    out = [_GroupTuple(k, list(values)) for k, values in groupby(sorted(value, key=key), key)]
    if not case_sensitive:
        get = _getter(attribute, default=default)
        out = [_GroupTuple(get(values[0]), values) for _, values in out]
    return out


def sync_do_sum(iterable, attribute=None, start=0):
    if attribute is not None:
        iterable = map(_getter(attribute), iterable)
    return sum(iterable, start)


def sync_do_list(value):
    return list(value)


def do_mark_safe(value):
    return Markup(value)


def do_reverse(value):
    if isinstance(value, str):
        return value[::-1]
    try:
        return reversed(value)
    except TypeError:
        try:
            items = list(value)
            items.reverse()
            return items
        except TypeError:
            _refuse("argument must be iterable")


def do_attr(obj, name):
    if not hasattr(obj, name):
        return Undefined(obj=obj, name=name)
    return get_attribute(obj, name)


def _call_filter(context, name, value, args, kwargs):
    function = FILTERS.get(name)
    if function is None:
        from _template_errors import TemplateRuntimeError
        message = f"No filter named {name!r}."
        if isinstance(name, Undefined):
            try:
                name._fail()
            except Exception as e:
                message = f"{message} ({e}; did you forget to quote the callable name?)"
        raise TemplateRuntimeError(message)
    if name in _CONTEXT_FILTERS:
        return function(context, value, *args, **kwargs)
    return function(value, *args, **kwargs)


def _call_test(name, value, args, kwargs):
    function = TESTS.get(name)
    if function is None:
        from _template_errors import TemplateRuntimeError
        message = f"No test named {name!r}."
        if isinstance(name, Undefined):
            try:
                name._fail()
            except Exception as e:
                message = f"{message} ({e}; did you forget to quote the callable name?)"
        raise TemplateRuntimeError(message)
    return function(value, *args, **kwargs)


def sync_do_map(context, value, *args, **kwargs):
    if not value:
        return
    if not args and "attribute" in kwargs:
        attribute = kwargs.pop("attribute")
        default = kwargs.pop("default", None)
        if kwargs:
            _refuse(f"Unexpected keyword argument {next(iter(kwargs))!r}")
        function = _getter(attribute, default=default)
    else:
        if not args:
            _refuse("map requires a filter argument")
        name, args = args[0], args[1:]

        def function(item):
            return _call_filter(context, name, item, args, kwargs)

    for item in value:
        yield function(item)


def _selected(value, args, kwargs, wanted, by_attribute):
    if not value:
        return
    transform = None
    if by_attribute:
        if not args:
            _refuse("Missing parameter for attribute name")
        transform = _getter(args[0])
        args = args[1:]
    name = args[0] if args else missing
    rest = args[1:]
    for item in value:
        x = item if transform is None else transform(item)
        result = x if name is missing else _call_test(name, x, rest, kwargs)
        if bool(result) is wanted:
            yield item


def sync_do_select(value, *args, **kwargs):
    return _selected(value, args, kwargs, True, False)


def sync_do_reject(value, *args, **kwargs):
    return _selected(value, args, kwargs, False, False)


def sync_do_selectattr(value, *args, **kwargs):
    return _selected(value, args, kwargs, True, True)


def sync_do_rejectattr(value, *args, **kwargs):
    return _selected(value, args, kwargs, False, True)


def do_tojson(value, indent=None):
    from json import dumps
    text = dumps(value, sort_keys=True, indent=indent)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                  .replace("'", "\\u0027"))


FILTERS = {
    "abs": abs, "attr": do_attr, "batch": do_batch, "capitalize": do_capitalize,
    "center": do_center, "count": len, "d": do_default, "default": do_default,
    "dictsort": do_dictsort, "e": escape, "escape": escape, "filesizeformat": do_filesizeformat,
    "first": sync_do_first, "float": do_float, "forceescape": do_forceescape, "format": do_format,
    "groupby": sync_do_groupby, "indent": do_indent, "int": do_int, "join": sync_do_join, "last": do_last,
    "length": len, "list": sync_do_list, "lower": do_lower, "items": do_items, "map": sync_do_map,
    "min": do_min, "max": do_max, "pprint": do_pprint, "random": do_random, "reject": sync_do_reject,
    "rejectattr": sync_do_rejectattr, "replace": do_replace, "reverse": do_reverse, "round": do_round,
    "safe": do_mark_safe, "select": sync_do_select, "selectattr": sync_do_selectattr, "slice": sync_do_slice,
    "sort": do_sort, "string": soft_str, "striptags": do_striptags, "sum": sync_do_sum,
    "title": do_title, "trim": do_trim, "truncate": do_truncate, "unique": do_unique,
    "upper": do_upper, "urlencode": do_urlencode, "urlize": do_urlize, "wordcount": do_wordcount,
    "wordwrap": do_wordwrap, "xmlattr": do_xmlattr, "tojson": do_tojson}
_CONTEXT_FILTERS = {"join", "map", "replace", "urlize", "xmlattr"}


# Tests


def test_mapping(value):
    from collections.abc import Mapping
    return isinstance(value, (dict, Mapping))


def test_number(value):
    from numbers import Number
    return isinstance(value, (int, float, complex, Number)) or type(value).__module__ == "decimal"


def test_sequence(value):
    try:
        len(value)
        value.__getitem__
    except Exception:
        return False
    return True


def test_iterable(value):
    try:
        iter(value)
    except TypeError:
        return False
    return True


def _comparison(symbol):
    import operator
    return getattr(operator, symbol)


def test_odd(value):
    return value % 2 == 1


def test_even(value):
    return value % 2 == 0


def test_divisibleby(value, num):
    return value % num == 0


def test_defined(value):
    return not isinstance(value, Undefined)


def test_undefined(value):
    return isinstance(value, Undefined)


def test_filter(value):
    return value in FILTERS


def test_test(value):
    return value in TESTS


def test_none(value):
    return value is None


def test_boolean(value):
    return value is True or value is False


def test_false(value):
    return value is False


def test_true(value):
    return value is True


def test_integer(value):
    return isinstance(value, int) and value is not True and value is not False


def test_float(value):
    return isinstance(value, float)


def test_lower(value):
    return str(value).islower()


def test_upper(value):
    return str(value).isupper()


def test_string(value):
    return isinstance(value, str)


def test_sameas(value, other):
    return value is other


def test_escaped(value):
    return hasattr(value, "__html__")


def test_in(value, seq):
    return value in seq


TESTS = {
    "odd": test_odd, "even": test_even, "divisibleby": test_divisibleby, "defined": test_defined,
    "undefined": test_undefined, "filter": test_filter, "test": test_test, "none": test_none,
    "boolean": test_boolean, "false": test_false, "true": test_true, "integer": test_integer,
    "float": test_float, "lower": test_lower, "upper": test_upper, "string": test_string,
    "mapping": test_mapping, "number": test_number, "sequence": test_sequence,
    "iterable": test_iterable, "callable": callable, "sameas": test_sameas,
    "escaped": test_escaped, "in": test_in}
for _names in ("== eq equalto", "!= ne", "> gt greaterthan", ">= ge", "< lt lessthan", "<= le"):
    for _name in _names.split():
        TESTS[_name] = _comparison(_names.split()[1])

for _class in (Undefined, Macro, BlockReference, Context):
    _class.__module__ = "jinja2.runtime"
TemplateModule.__module__ = "jinja2.environment"
Markup.__module__ = "markupsafe"
