"""pprint: values laid out over lines that fit a width."""

import re
from io import StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Orders anything: values that can't be compared by type name and identity.
    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        text = self.pformat(object) + "\n"
        if self._stream is None:
            print(text, end="")
        else:
            self._stream.write(text)

    def pformat(self, object):
        out = StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        room = self._width - indent - allowance
        if len(text) > room:
            how = self._layout_of(object)
            if how is not None:
                context[key] = 1
                how(self, object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.write(text)

    def _layout_of(self, object):
        kind = type(object)
        how = self._layouts.get(kind.__repr__) or self._layouts.get(kind)
        if how is not None:
            return how
        if hasattr(kind, "__dataclass_fields__"):
            parameters = getattr(kind, "__dataclass_params__", None)
            generated = hasattr(kind.__repr__, "_of_dataclass")
            if generated and (parameters is None or parameters.repr):
                return PrettyPrinter._dataclass
        return None

    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        fields = [(f.name, getattr(object, f.name))
                  for f in object.__dataclass_fields__.values()
                  if f.repr and hasattr(object, f.name)]
        out.write(name + "(")
        self._assignments(fields, out, indent, allowance, context, level)
        out.write(")")

    def _assignments(self, items, out, indent, allowance, context, level):
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            out.write(name + "=")
            if id(value) in context:
                out.write("...")
            else:
                self._format(value, out, indent + len(name) + 1, allowance if last else 1, context,
                             level)
            if not last:
                out.write(",\n" + " " * indent)

    def _dict(self, object, out, indent, allowance, context, level):
        out.write("{")
        if self._indent > 1:
            out.write((self._indent - 1) * " ")
        if object:
            items = object.items()
            if self._sort:
                items = sorted(items, key=_pair_key)
            self._pairs(list(items), out, indent, allowance + 1, context, level)
        out.write("}")

    def _pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            out.write(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context,
                         level)
            if not last:
                out.write(",\n" + " " * indent)

    def _ordered(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        name = type(object).__name__
        out.write(name + "(")
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context,
                     level)
        out.write(")")

    def _defaultdict(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.write("%s(%s,\n%s" % (name, factory, " " * indent))
        self._dict(object, out, indent, allowance + 1, context, level)
        out.write(")")

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        name = type(object).__name__
        out.write(name + "({")
        if self._indent > 1:
            out.write((self._indent - 1) * " ")
        self._pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context,
                    level)
        out.write("})")

    def _deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        name = type(object).__name__
        out.write(name + "(")
        indent += len(name) + 1
        out.write("[")
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.write("])")
        else:
            self._items(object, out, indent, 2, context, level)
            text = self._repr(object.maxlen, context, level)
            out.write("],\n%smaxlen=%s)" % (" " * indent, text))

    def _list(self, object, out, indent, allowance, context, level):
        out.write("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.write("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        out.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, out, indent, allowance + len(end), context, level)
        out.write(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        kind = type(object)
        if kind is set:
            out.write("{")
            end = "}"
        else:
            out.write(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._items(sorted(object, key=_Key), out, indent, allowance + len(end), context, level)
        out.write(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.write((self._indent - 1) * " ")
        newline = ",\n" + " " * indent
        separator = ""
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = room
                    if separator:
                        separator = newline
                if width >= size:
                    width -= size
                    out.write(separator)
                    separator = ", "
                    out.write(text)
                    continue
            out.write(separator)
            separator = newline
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = rest_room = self._width - indent
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                rest_room -= allowance
            if len(text) <= rest_room:
                chunks.append(text)
                continue
            parts = re.findall(r"\S*\s*", line)[:-1]
            room2 = room
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room2 -= allowance
                if len(repr(candidate)) > room2:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.write(text)
            return
        if level == 1:
            out.write("(")
        out.write(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.write(")")

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.write("(")
        room = self._width - indent
        last = len(object) // 4 * 4
        current = b""
        separator = ""
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            candidate = current + part
            if i == last:
                room -= allowance
            if len(repr(candidate)) > room:
                if current:
                    out.write(separator + repr(current))
                    separator = "\n" + " " * indent
                current = part
            else:
                current = candidate
        if current:
            out.write(separator + repr(current))
        if parens:
            out.write(")")

    def _safe(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        method = kind.__repr__
        if issubclass(kind, int) and method is int.__repr__:
            return (f"{object:_d}" if self._underscores else repr(object)), True, False
        is_dict = issubclass(kind, dict) and method is dict.__repr__
        if is_dict or (issubclass(kind, list) and method is list.__repr__) or (
                issubclass(kind, tuple) and method is tuple.__repr__):
            if is_dict:
                left, right = "{", "}"
            elif issubclass(kind, list):
                left, right = "[", "]"
            else:
                left, right = "(", ",)" if len(object) == 1 else ")"
            if not object:
                return left + right[-1], True, False
            if maxlevels and level >= maxlevels:
                return left + "..." + right, False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            readable, recursive = True, False
            level += 1
            parts = []
            if is_dict:
                items = sorted(object.items(), key=_pair_key) if self._sort else object.items()
            else:
                items = object
            for item in items:
                texts = []
                for x in (item if is_dict else (item,)):
                    text, r, rec = self.format(x, context, maxlevels, level)
                    texts.append(text)
                    readable = readable and r
                    recursive = recursive or rec
                parts.append(": ".join(texts))
            del context[id(object)]
            return left + ", ".join(parts) + right, readable, recursive
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False


    def _bytearray(self, object, out, indent, allowance, context, level):
        out.write("bytearray(")
        self._bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.write(")")

    def _proxy(self, object, out, indent, allowance, context, level):
        out.write("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.write(")")

    def _namespace(self, object, out, indent, allowance, context, level):
        kind = type(object)
        name = "namespace" if kind.__name__ == "SimpleNamespace" else kind.__name__
        out.write(name + "(")
        self._assignments(list(object.__dict__.items()), out, indent + len(name) + 1, allowance,
                          context, level)
        out.write(")")

    def _chainmap(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.write(name + "(")
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, out, indent, allowance + 1 if last else 1, context, level)
            out.write(")" if last else ",\n" + " " * indent)

    def _user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)


def _layouts():
    from collections import (ChainMap, Counter, OrderedDict, UserDict, UserList, UserString,
                             defaultdict, deque)
    from types import MappingProxyType, SimpleNamespace

    table = {dict.__repr__: PrettyPrinter._dict, list.__repr__: PrettyPrinter._list,
             tuple.__repr__: PrettyPrinter._tuple, set.__repr__: PrettyPrinter._set,
             frozenset.__repr__: PrettyPrinter._set, str.__repr__: PrettyPrinter._str,
             bytes.__repr__: PrettyPrinter._bytes, bytearray.__repr__: PrettyPrinter._bytearray}
    for kind, how in ((OrderedDict, PrettyPrinter._ordered),
                      (defaultdict, PrettyPrinter._defaultdict), (Counter, PrettyPrinter._counter),
                      (deque, PrettyPrinter._deque), (ChainMap, PrettyPrinter._chainmap),
                      (UserDict, PrettyPrinter._user), (UserList, PrettyPrinter._user),
                      (UserString, PrettyPrinter._user),
                      (MappingProxyType, PrettyPrinter._proxy),
                      (SimpleNamespace, PrettyPrinter._namespace)):
        # A class without a __repr__ of its own is known by itself.
        table[kind if kind.__repr__ == object.__repr__ else kind.__repr__] = how
    return table


PrettyPrinter._layouts = _layouts()
