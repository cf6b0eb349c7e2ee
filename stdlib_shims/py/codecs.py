"""codecs: encoding and decoding by name, byte order marks, incremental coders, stream wrappers,
registered codecs and error handlers.

The text encodings are those of str.encode and bytes.decode, which come here for what the core
doesn't know (_encode_text, _decode_text, lookup_error)."""

import binascii as _binascii

__all__ = ["register", "lookup", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode",
           "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors",
           "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"


# ---------------------------------------------------------------- error handlers

def _refuse(error):
    raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def _span(error):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        _refuse(error)
    wanted = bytes if isinstance(error, UnicodeDecodeError) else str
    if not isinstance(error.object, wanted):
        raise TypeError(f"object attribute must be {'bytes' if wanted is bytes else 'unicode'}")
    return error.object[error.start:error.end]


def _encode_only(error):
    if not isinstance(error, UnicodeEncodeError):
        _refuse(error)
    return _span(error)


def strict_errors(error):
    if isinstance(error, Exception):
        raise error
    raise TypeError("codec must pass exception instance")


def ignore_errors(error):
    _span(error)
    return "", error.end


def replace_errors(error):
    bad = _span(error)
    if isinstance(error, UnicodeEncodeError):
        return "?" * len(bad), error.end
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    return "\ufffd" * len(bad), error.end


def xmlcharrefreplace_errors(error):
    return "".join([f"&#{ord(c)};" for c in _encode_only(error)]), error.end


def _backslash(code):
    if code > 0xffff:
        return f"\\U{code:08x}"
    return f"\\u{code:04x}" if code > 0xff else f"\\x{code:02x}"


def backslashreplace_errors(error):
    bad = _span(error)
    codes = bad if isinstance(bad, (bytes, bytearray)) else map(ord, bad)
    return "".join([_backslash(code) for code in codes]), error.end


def namereplace_errors(error):
    from unicodedata import name
    out = []
    for c in _encode_only(error):
        named = name(c, None)
        out.append(_backslash(ord(c)) if named is None else "\\N{%s}" % named)
    return "".join(out), error.end


def _surrogateescape(error):
    if isinstance(error, UnicodeEncodeError):
        bad = _span(error)
        if all(0xdc80 <= ord(c) <= 0xdcff for c in bad):
            return bytes([ord(c) - 0xdc00 for c in bad]), error.end
        raise error
    if isinstance(error, UnicodeDecodeError):
        kept = ""
        for b in _span(error)[:4]:
            if b < 0x80:
                break
            kept += chr(0xdc00 + b)
        if not kept:
            raise error
        return kept, error.start + len(kept)
    _refuse(error)


def _surrogatepass(error):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
        _refuse(error)
    bad = _span(error)
    name = _codec_name(error.encoding) or ""
    width = {"utf-8": 3, "utf-16": 2, "utf-32": 4}.get(name[:6].rstrip("-"), 0)
    if not width:
        raise error
    order = "big" if name.endswith("be") else "little"
    if isinstance(error, UnicodeEncodeError):
        out = b""
        for c in bad:
            code = ord(c)
            if not 0xd800 <= code <= 0xdfff:
                raise error
            if width == 3:
                out += bytes([0xed, 0x80 | (code >> 6 & 0x3f), 0x80 | (code & 0x3f)])
            else:
                out += code.to_bytes(width, order)
        return out, error.end
    head = error.object[error.start:error.start + width]
    code = 0
    if len(head) == width:
        if width != 3:
            code = int.from_bytes(head, order)
        elif head[0] == 0xed and head[1] & 0xc0 == head[2] & 0xc0 == 0x80:
            code = 0xd000 | (head[1] & 0x3f) << 6 | (head[2] & 0x3f)
    if not 0xd800 <= code <= 0xdfff:
        raise error
    return chr(code), error.start + width


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass}


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError("register_error() argument 1 must be str, not "
                        f"{'None' if errors is None else type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not "
                        f"{'None' if name is None else type(name).__name__}")
    handler = _handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def _handled(error, errors, size):
    """What the handler puts in place of the error, and where to go on."""
    answer = lookup_error(errors or "strict")(error)
    kind = "encoding" if isinstance(error, UnicodeEncodeError) else "decoding"
    wanted = (str, bytes) if kind == "encoding" else str
    if not (isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], wanted)
            and isinstance(answer[1], int)):
        shape = "(str/bytes, int)" if kind == "encoding" else "(str, int)"
        raise TypeError(f"{kind} error handler must return {shape} tuple")
    text, at = answer
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError(f"position {at} from error handler out of bounds")
    return text, at


# ---------------------------------------------------------------- the registry

_searches = []
_found = {}
_MOST_FOUND = 256


def _normalized(encoding):
    out = gap = ""
    for c in encoding.lower():
        if c.isascii() and (c.isalnum() or c == "."):
            out += gap + c
            gap = ""
        else:
            gap = "_" if out else ""
    return out


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not "
                        f"{'None' if encoding is None else type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = _normalized(encoding)
    found = _found.get(key)
    if found is not None:
        return found
    name = _codec_name(key)
    if name is not None:
        found = _text_codec(name)
    else:
        found = _more_codecs(key.replace(".", "_"))
        for search in _searches:
            if found is not None:
                break
            found = search(key)
            if found is not None and not (isinstance(found, tuple) and len(found) == 4):
                raise TypeError("codec search functions must return 4-tuples")
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    if len(_found) < _MOST_FOUND:
        _found[key] = found
    return found


def _called(kind, encoding, errors, function, obj):
    """What a codec makes of `obj`; an error of a simple kind says which codec it comes from."""
    try:
        answer = function(obj) if errors in (None, "strict") else function(obj, errors)
    except Exception as e:
        simple = len(e.args) == 0 or len(e.args) == 1 and isinstance(e.args[0], str)
        if not simple or e.__dict__ or getattr(e, "__notes__", None) or not _plain(type(e)):
            raise
        raise type(e)(f"{kind} with '{encoding}' codec failed "
                      f"({type(e).__name__}: {e})") from e
    if not (isinstance(answer, tuple) and len(answer) == 2):
        raise TypeError(f"{kind[:-3]}er must return a tuple (object, integer)")
    return answer[0]


def _plain(cls):
    """Whether exceptions of a class are made of their message alone."""
    if issubclass(cls, (UnicodeError, OSError, SyntaxError, StopIteration, StopAsyncIteration,
                        ImportError)):
        return cls is UnicodeError
    return not any("__init__" in c.__dict__ or "__new__" in c.__dict__ for c in cls.__mro__
                   if c.__module__ not in ("builtins", "zlib", "binascii"))


def _check_named(function, encoding, errors):
    for name, value in (("encoding", encoding), ("errors", errors)):
        if not isinstance(value, str):
            raise TypeError(f"{function}() argument '{name}' must be str, not "
                            f"{'None' if value is None else type(value).__name__}")


def encode(obj, encoding="utf-8", errors="strict"):
    _check_named("encode", encoding, errors)
    return _called("encoding", encoding, errors, lookup(encoding)[0], obj)


def decode(obj, encoding="utf-8", errors="strict"):
    _check_named("decode", encoding, errors)
    return _called("decoding", encoding, errors, lookup(encoding)[1], obj)


def _text_encoding(encoding, verb):
    found = lookup(encoding)
    if not getattr(found, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{verb}() to handle "
                          "arbitrary codecs")
    return found


def _encode_text(text, encoding, errors):
    """str.encode for an encoding the core doesn't know."""
    out = _called("encoding", encoding, errors, _text_encoding(encoding, "encode")[0], text)
    if not isinstance(out, bytes):
        if isinstance(out, bytearray):
            import warnings
            warnings.warn(f"encoder {encoding} returned bytearray instead of bytes; use "
                          "codecs.encode() to encode to arbitrary types", RuntimeWarning, 2)
            return bytes(out)
        raise TypeError(f"'{encoding}' encoder returned '{type(out).__name__}' instead of "
                        "'bytes'; use codecs.encode() to encode to arbitrary types")
    return out


def _decode_text(data, encoding, errors):
    """bytes.decode for an encoding the core doesn't know."""
    out = _called("decoding", encoding, errors, _text_encoding(encoding, "decode")[1], data)
    if not isinstance(out, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(out).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return out


def getencoder(encoding):
    return lookup(encoding)[0]


def getdecoder(encoding):
    return lookup(encoding)[1]


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding)[2]


def getwriter(encoding):
    return lookup(encoding)[3]


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = encoder.encode(piece)
        if out:
            yield out
    out = encoder.encode("", True)
    if out:
        yield out


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = decoder.decode(piece)
        if out:
            yield out
    out = decoder.decode(b"", True)
    if out:
        yield out


# ---------------------------------------------------------------- base classes

class CodecInfo(tuple):
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} object for encoding "
                f"{self.name} at {id(self):#x}>")


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _OverStream:
    """What the wrappers of a stream share: its other attributes, and that `with` closes it."""

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % type(self).__name__)


class StreamWriter(_OverStream, Codec):
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_OverStream, Codec):
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _unsplit(self):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        self._unsplit()
        if chars < 0:
            chars = size  # near enough where a byte is a character or more
        while chars < 0 or len(self.charbuffer) < chars:
            fresh = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + fresh
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as e:
                if not firstline:
                    raise
                text, consumed = self.decode(data[:e.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not fresh:
                break
            if chars < 0:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                # The last piece may be the start of a line.
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines(keepends=False)[0]
        want, line = size or 72, self._empty_charbuffer
        while True:
            data = self.read(want, firstline=True)
            if data and (isinstance(data, str) and data.endswith("\r") or
                         isinstance(data, bytes) and data.endswith(b"\r")):
                data += self.read(size=1, chars=1)  # it may be half of \r\n
            line += data
            lines = line.splitlines(keepends=True)
            if len(lines) > 1:
                first = lines.pop(0)
                if len(lines) > 1:
                    lines[-1] += self.charbuffer
                    self.linebuffer = lines
                    self.charbuffer = None
                else:
                    self.charbuffer = lines[0] + self.charbuffer
                return first if keepends else first.splitlines(keepends=False)[0]
            if lines:
                bare = lines[0].splitlines(keepends=False)[0]
                if bare != lines[0]:
                    return lines[0] if keepends else bare
            if not data or size is not None:
                if line and not keepends:
                    line = line.splitlines(keepends=False)[0]
                return line
            if want < 8000:
                want *= 2

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_OverStream):
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_OverStream):
    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        text = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(text, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    if file_encoding is None:
        file_encoding = data_encoding
    data, kept = lookup(data_encoding), lookup(file_encoding)
    made = StreamRecoder(file, data.encode, data.decode, kept.streamreader, kept.streamwriter,
                         errors)
    made.data_encoding, made.file_encoding = data_encoding, file_encoding
    return made


# ---------------------------------------------------------------- text encodings

def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(data).__name__}'") from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return bytes(view)


def _check_text(value, name, place, optional=False):
    if not isinstance(value, str) and not (optional and value is None):
        raise TypeError(f"{name}() argument {place} must be str{' or None' if optional else ''}, "
                        f"not {'None' if value is None else type(value).__name__}")


def _in_c_module(*functions):
    """Functions that CPython has in a C module, where it says they are."""
    for function in functions:
        function.__module__ = "_codecs"


def _functions(name, underscored):
    """encoder(text, errors) and decoder(data, errors, final) of an encoding the core knows."""
    def encoded(text, errors):
        _check_text(text, underscored + "_encode", 1)
        _check_text(errors, underscored + "_encode", 2, True)
        return text.encode(name, "strict" if errors is None else errors), len(text)

    if name in ("utf-16", "utf-32"):
        def encoder(text, errors=None, byteorder=0, /):
            plain = encoded(text, errors)
            if not byteorder:
                return plain
            order = "-le" if byteorder < 0 else "-be"
            return text.encode(name + order, "strict" if errors is None else errors), len(text)
    else:
        def encoder(text, errors=None, /):
            return encoded(text, errors)

    if "escape" in name:
        def decoder(data, errors=None, final=True, /):
            data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
            _check_text(errors, underscored + "_decode", 2, True)
            return _decode_part(data, name, "strict" if errors is None else errors, 0, final)
    else:
        def decoder(data, errors=None, final=False, /):
            data = _bytes_of(data)
            _check_text(errors, underscored + "_decode", 2, True)
            return _decode_part(data, name, "strict" if errors is None else errors, 0, final)
    encoder.__name__ = encoder.__qualname__ = underscored + "_encode"
    decoder.__name__ = decoder.__qualname__ = underscored + "_decode"
    _in_c_module(encoder, decoder)
    return encoder, decoder


utf_8_encode, utf_8_decode = _functions("utf-8", "utf_8")
utf_7_encode, utf_7_decode = _functions("utf-7", "utf_7")
utf_16_encode, _ = _functions("utf-16", "utf_16")
utf_16_le_encode, utf_16_le_decode = _functions("utf-16-le", "utf_16_le")
utf_16_be_encode, utf_16_be_decode = _functions("utf-16-be", "utf_16_be")
utf_32_encode, _ = _functions("utf-32", "utf_32")
utf_32_le_encode, utf_32_le_decode = _functions("utf-32-le", "utf_32_le")
utf_32_be_encode, utf_32_be_decode = _functions("utf-32-be", "utf_32_be")
unicode_escape_encode, unicode_escape_decode = _functions("unicode-escape", "unicode_escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _functions("raw-unicode-escape",
                                                                  "raw_unicode_escape")
latin_1_encode, latin_1_decode = _functions("latin-1", "latin_1")
ascii_encode, ascii_decode = _functions("ascii", "ascii")


def _without_state(part):
    def decoder(data, errors=None, /):
        return part(data, errors, True)
    decoder.__name__ = decoder.__qualname__ = part.__name__
    _in_c_module(decoder)
    return decoder


latin_1_decode, ascii_decode = _without_state(latin_1_decode), _without_state(ascii_decode)


def _marked(name, little, big):
    """The decoder of a form whose byte order is told by a mark: (text, consumed, order)."""
    def ex_decode(data, errors=None, byteorder=0, final=False, /):
        data = _bytes_of(data)
        _check_text(errors, ex_decode.__name__, 2, True)
        start, errors = 0, "strict" if errors is None else errors
        if byteorder == 0:
            if len(data) < len(little) and not final:
                return "", 0, 0
            if data.startswith(little):
                byteorder, start = -1, len(little)
            elif data.startswith(big):
                byteorder, start = 1, len(big)
        order = "-be" if byteorder > 0 else "-le"
        text, consumed = _decode_part(data, name + order, errors, start, final)
        return text, consumed, byteorder

    def decode(data, errors=None, final=False, /):
        data = _bytes_of(data)
        _check_text(errors, decode.__name__, 2, True)
        return ex_decode(data, errors, 0, final)[:2]
    for function, suffix in ((decode, "_decode"), (ex_decode, "_ex_decode")):
        function.__name__ = function.__qualname__ = name.replace("-", "_") + suffix
    _in_c_module(decode, ex_decode)
    return decode, ex_decode


utf_16_decode, utf_16_ex_decode = _marked("utf-16", BOM_UTF16_LE, BOM_UTF16_BE)
utf_32_decode, utf_32_ex_decode = _marked("utf-32", BOM_UTF32_LE, BOM_UTF32_BE)


def _info(name, encode, decode, encoder, decoder, writer=None, reader=None, text=True):
    class Encoder(encoder or IncrementalEncoder):
        if encoder is None:
            def encode(self, input, final=False):
                return encode(input, self.errors)[0]

    class Decoder(decoder or IncrementalDecoder):
        if decoder is None:
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class Writer(writer or StreamWriter):
        if writer is None:
            def encode(self, input, errors="strict"):
                return encode(input, errors)

    class Reader(reader or StreamReader):
        if reader is None:
            def decode(self, input, errors="strict"):
                return decode(input, errors)

    for cls, shown in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"),
                       (Writer, "StreamWriter"), (Reader, "StreamReader")):
        cls.__name__ = cls.__qualname__ = shown
        cls.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name,
                     _is_text_encoding=None if text else False)


def _buffered(part):
    """A decoder class over a function that decodes as far as it can."""
    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return part(input, errors, final)
    return Decoder


class _MarkedEncoder(IncrementalEncoder):
    """Writes the byte order mark once."""
    first = later = None  # encoding functions

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.encoder = None

    def encode(self, input, final=False):
        if self.encoder is None:
            result = type(self).first(input, self.errors)[0]
            self.encoder = type(self).later
            return result
        return self.encoder(input, self.errors)[0]

    def reset(self):
        super().reset()
        self.encoder = None

    def getstate(self):
        return 2 if self.encoder is None else 0

    def setstate(self, state):
        self.encoder = None if state else type(self).later


class _MarkedDecoder(BufferedIncrementalDecoder):
    width = ex = little = big = None
    shown = ""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.decoder = None

    def _buffer_decode(self, input, errors, final):
        cls = type(self)
        if self.decoder is not None:
            return self.decoder(input, self.errors, final)
        output, consumed, order = cls.ex(input, errors, 0, final)
        if order:
            self.decoder = cls.little if order < 0 else cls.big
        elif consumed >= cls.width:
            raise UnicodeError(f"{cls.shown} stream does not start with BOM")
        return output, consumed

    def reset(self):
        super().reset()
        self.decoder = None

    def getstate(self):
        state = super().getstate()[0]
        if self.decoder is None:
            return state, 2
        return state, int(self.decoder is type(self).big)

    def setstate(self, state):
        super().setstate(state)
        cls = type(self)
        self.decoder = {0: cls.little, 1: cls.big}.get(state[1])


def _marked_codec(name, encode, decode, ex, little, big, little_encode):
    kept_ex, mark = ex, {"utf-16": 2, "utf-32": 4}[name]

    class Encoder(_MarkedEncoder):
        first, later = staticmethod(encode), staticmethod(little_encode)

    class Decoder(_MarkedDecoder):
        width, shown = mark, name.upper()
        ex = staticmethod(kept_ex)

    Decoder.little, Decoder.big = staticmethod(little), staticmethod(big)

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self.encoder = None

        def reset(self):
            super().reset()
            self.encoder = None

        def encode(self, input, errors="strict"):
            if self.encoder is None:
                result = encode(input, errors)
                self.encoder = little_encode
                return result
            return self.encoder(input, errors)

    class Reader(StreamReader):
        def reset(self):
            super().reset()
            self.__dict__.pop("decode", None)

        def decode(self, input, errors="strict"):
            text, consumed, order = kept_ex(input, errors, 0, False)
            if order:
                self.decode = little if order < 0 else big
            elif consumed >= mark:
                raise UnicodeError(f"{name.upper()} stream does not start with BOM")
            return text, consumed

    def whole(input, errors="strict"):
        return decode(input, errors, True)
    return _info(name, encode, whole, Encoder, Decoder, Writer, Reader)


def _signed_codec():
    def encode(input, errors="strict"):
        return BOM_UTF8 + utf_8_encode(input, errors)[0], len(input)

    def decode(input, errors="strict"):
        input = _bytes_of(input)
        mark = 3 if input[:3] == BOM_UTF8 else 0
        text, consumed = utf_8_decode(input[mark:], errors, True)
        return text, consumed + mark

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def encode(self, input, final=False):
            if self.first:
                self.first = 0
                return encode(input, self.errors)[0]
            return utf_8_encode(input, self.errors)[0]

        def reset(self):
            super().reset()
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def _buffer_decode(self, input, errors, final):
            mark = 0
            if self.first:
                if len(input) < 3:
                    if BOM_UTF8.startswith(input):
                        return "", 0
                    self.first = 0
                else:
                    self.first = 0
                    mark = 3 if input[:3] == BOM_UTF8 else 0
            text, consumed = utf_8_decode(input[mark:], errors, final)
            return text, consumed + mark

        def reset(self):
            super().reset()
            self.first = 1

        def getstate(self):
            return super().getstate()[0], self.first

        def setstate(self, state):
            super().setstate(state)
            self.first = state[1]

    class Writer(StreamWriter):
        def reset(self):
            super().reset()
            self.__dict__.pop("encode", None)

        def encode(self, input, errors="strict"):
            self.encode = utf_8_encode
            return encode(input, errors)

    class Reader(StreamReader):
        def reset(self):
            super().reset()
            self.__dict__.pop("decode", None)

        def decode(self, input, errors="strict"):
            if len(input) < 3:
                if BOM_UTF8.startswith(input):
                    return "", 0
            elif input[:3] == BOM_UTF8:
                self.decode = utf_8_decode
                text, consumed = utf_8_decode(input[3:], errors)
                return text, consumed + 3
            self.decode = utf_8_decode
            return utf_8_decode(input, errors)

    return _info("utf-8-sig", encode, decode, Encoder, Decoder, Writer, Reader)


def _text_codec(name):
    if name == "utf-8-sig":
        return _signed_codec()
    if name == "utf-16":
        return _marked_codec(name, utf_16_encode, utf_16_decode, utf_16_ex_decode,
                             utf_16_le_decode, utf_16_be_decode, utf_16_le_encode)
    if name == "utf-32":
        return _marked_codec(name, utf_32_encode, utf_32_decode, utf_32_ex_decode,
                             utf_32_le_decode, utf_32_be_decode, utf_32_le_encode)
    # What CPython's codec calls itself in its argument errors.
    encode, part = _functions(name, {"iso8859-1": "latin_1"}.get(
        name, name.replace("-", "_") if name.startswith(("utf", "ascii", "unicode", "raw"))
        else "charmap"))

    def decode(input, errors="strict"):
        return part(input, errors, True)

    def partly(input, errors="strict"):
        return part(input, errors, False)

    class Reader(StreamReader):
        pass

    Reader.decode = staticmethod(partly)
    stateful = name.startswith("utf") or "escape" in name
    return _info(name, encode, decode, None, _buffered(part) if stateful else None, None, Reader)
