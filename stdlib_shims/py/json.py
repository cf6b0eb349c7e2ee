"""json: the module's surface; scanning and encoding are native."""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        errmsg = "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos)
        ValueError.__init__(self, errmsg)
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if type(self).iterencode is not JSONEncoder.iterencode and not isinstance(o, str):
            return "".join(self.iterencode(o, _one_shot=True))
        return self._whole(o)

    def _whole(self, o):
        return _encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan,
                       self.indent, (self.item_separator, self.key_separator), self.sort_keys,
                       self.default)

    def iterencode(self, o, _one_shot=False):
        if _one_shot:
            return iter((self._whole(o),))
        return _pieces(self, o, 0, {} if self.check_circular else None)


JSONEncoder.__module__ = "json.encoder"


def _scalar(encoder, o):
    return _encode(o, False, encoder.ensure_ascii, True, encoder.allow_nan, None, None, False, None)


def _key(encoder, key):
    """The text of an object's key; None: it is left out."""
    if isinstance(key, str):
        return _scalar(encoder, key)
    if key is None or isinstance(key, (int, float)):
        return f'"{_scalar(encoder, key)}"'
    if encoder.skipkeys:
        return None
    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")


def _pieces(encoder, o, level, seen):
    """The text of o in the pieces that a writer gets; `seen`: what it is inside of."""
    if o is None or isinstance(o, (str, int, float)):
        yield _scalar(encoder, o)
        return
    if seen is not None:
        if id(o) in seen:
            raise ValueError("Circular reference detected")
        seen[id(o)] = o
    if isinstance(o, dict):
        yield from _object_pieces(encoder, o, level + 1, seen)
    elif isinstance(o, (list, tuple)):
        yield from _array_pieces(encoder, o, level + 1, seen)
    else:
        yield from _pieces(encoder, encoder.default(o), level, seen)
    if seen is not None:
        del seen[id(o)]


def _new_line(encoder, level):
    indent = encoder.indent
    if indent is None:
        return ""
    return "\n" + (indent if isinstance(indent, str) else " " * indent) * level


def _array_pieces(encoder, o, level, seen):
    if not o:
        yield "[]"
        return
    before = "[" + _new_line(encoder, level)
    between = encoder.item_separator + _new_line(encoder, level)
    for value in o:
        if value is None or isinstance(value, (str, int, float)):
            yield before + _scalar(encoder, value)
        else:
            yield before
            yield from _pieces(encoder, value, level, seen)
        before = between
    if encoder.indent is not None:
        yield _new_line(encoder, level - 1)
    yield "]"


def _object_pieces(encoder, o, level, seen):
    if not o:
        yield "{}"
        return
    yield "{"
    before = _new_line(encoder, level) if encoder.indent is not None else None
    between = encoder.item_separator + _new_line(encoder, level)
    for key, value in sorted(o.items()) if encoder.sort_keys else o.items():
        text = _key(encoder, key)
        if text is None:
            continue
        if before is not None:
            yield before
        before = between
        yield text
        yield encoder.key_separator
        yield from _pieces(encoder, value, level, seen)
    if encoder.indent is not None:
        yield _new_line(encoder, level - 1)
    yield "}"


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _hooks(self):
        return (self.strict, self.object_hook, self.object_pairs_hook,
                None if self.parse_float is float else self.parse_float,
                None if self.parse_int is int else self.parse_int, self.parse_constant)

    def decode(self, s):
        if isinstance(s, (bytes, bytearray)):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return _scan(s, None, *self._hooks())

    def raw_decode(self, s, idx=0):
        if not isinstance(s, str):
            raise TypeError(f"first argument must be a string, not {type(s).__name__}")
        if idx > len(s):
            raise JSONDecodeError("Expecting value", s, idx)
        return _scan(s, idx, *self._hooks())


JSONDecoder.__module__ = "json.decoder"


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    if cls is None and not kw:
        if (indent is None and separators is None and default is None and not sort_keys
                and not skipkeys and ensure_ascii and check_circular and allow_nan):
            return _fast_dumps(obj)
        if separators is not None:
            item_separator, key_separator = separators
            separators = item_separator, key_separator
        if indent is not None and not isinstance(indent, (str, int)):
            indent = " " * indent
        return _encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators,
                       sort_keys, default)
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
               allow_nan=allow_nan, indent=indent, separators=separators, default=default,
               sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    if cls is None:
        cls = JSONEncoder
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                  allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                  sort_keys=sort_keys, **kw)
    # A buffer of the library can't tell the pieces from the whole.
    whole = cls is JSONEncoder and type(fp).__module__ == "_io"
    for piece in encoder.iterencode(obj, _one_shot=whole):
        fp.write(piece)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, "
                            f"not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if (cls is None and object_hook is None and parse_float is None and parse_int is None
            and parse_constant is None and object_pairs_hook is None and not kw):
        return _fast_loads(s)
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


def detect_encoding(b):
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def __getattr__(name):
    # Not every program needs the modules under this one.
    if name == "decoder":
        import json.decoder as module
    elif name == "encoder":
        import json.encoder as module
    else:
        raise AttributeError(f"module 'json' has no attribute '{name}'")
    return module
