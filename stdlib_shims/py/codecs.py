"""codecs: encoding and decoding by name, byte order marks, incremental coders, stream wrappers.

The codecs are those of str.encode and bytes.decode; beside them the transforms from bytes to bytes
and rot13. Nobody registers codecs here; error handlers can be registered and are used by this
module's own functions."""

import binascii as _binascii

__all__ = ["lookup", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32",
           "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder",
           "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter",
           "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder",
           "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"


# ---------------------------------------------------------------- error handlers

def _span(error):
    if not isinstance(error, UnicodeError) or not hasattr(error, "start"):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end]


def _encode_only(error):
    bad = _span(error)
    if not isinstance(error, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return bad


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
    bad = _span(error)
    if isinstance(error, UnicodeEncodeError):
        if all(0xdc80 <= ord(c) <= 0xdcff for c in bad):
            return bytes([ord(c) - 0xdc00 for c in bad]), error.end
    elif isinstance(error, UnicodeDecodeError):
        kept = [b for b in bad if b >= 0x80]
        if kept and bad[0] >= 0x80:
            return "".join([chr(0xdc00 + b) for b in kept]), error.start + len(kept)
    raise error


def _surrogatepass(error):
    _span(error)
    raise error


_BUILTIN_HANDLERS = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass}
_handlers = {}


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(errors, /):
    if not isinstance(errors, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(errors).__name__}")
    handler = _handlers.get(errors) or _BUILTIN_HANDLERS.get(errors)
    if handler is None:
        raise LookupError(f"unknown error handler name '{errors}'")
    return handler


def _handled(error, handler, size):
    answer = handler(error)
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
        raise IndexError(f"position {answer[1]} from error handler out of bounds")
    return text, at


def _encode_text(text, encoding, errors):
    if errors not in _handlers:
        return text.encode(encoding, errors)
    out, at = [], 0
    while True:
        try:
            out.append(text[at:].encode(encoding))
            return b"".join(out)
        except UnicodeEncodeError as e:
            start, end = at + e.start, at + e.end
            out.append(text[at:start].encode(encoding))
            error = UnicodeEncodeError(e.encoding, text, start, end, e.reason)
        piece, at = _handled(error, _handlers[errors], len(text))
        out.append(piece if isinstance(piece, bytes) else piece.encode(encoding))


def _decode_bytes(data, encoding, errors):
    data = bytes(memoryview(data))
    if errors not in _handlers:
        return data.decode(encoding, errors)
    out, at = [], 0
    while True:
        try:
            out.append(data[at:].decode(encoding))
            return "".join(out)
        except UnicodeDecodeError as e:
            start, end = at + e.start, at + e.end
            out.append(data[at:start].decode(encoding))
            error = UnicodeDecodeError(e.encoding, data, start, end, e.reason)
        piece, at = _handled(error, _handlers[errors], len(data))
        out.append(piece)


# ---------------------------------------------------------------- the codecs

_ROT13 = {}
for _first in (65, 97):
    for _i in range(26):
        _ROT13[_first + _i] = _first + (_i + 13) % 26


def _rot13(text, errors="strict"):
    return str(text).translate(_ROT13), len(text)


def _bytes_codec(encoder, decoder):
    def encode(data, errors="strict"):
        return encoder(data), len(data)

    def decode(data, errors="strict"):
        return decoder(data), len(data)
    return encode, decode


def _zlib(name):
    def work(data):
        import zlib
        return getattr(zlib, name)(data)
    return work


def _qp_encode(data):
    return _binascii.b2a_qp(data, quotetabs=True)


def _b64_encode(data):
    data = bytes(memoryview(data))
    return b"".join([_binascii.b2a_base64(data[i:i + 57]) for i in range(0, len(data), 57)])


_hex = ("hex",) + _bytes_codec(_binascii.b2a_hex, _binascii.a2b_hex)
_base64 = ("base64",) + _bytes_codec(_b64_encode, _binascii.a2b_base64)
_zip = ("zlib",) + _bytes_codec(_zlib("compress"), _zlib("decompress"))
_rot = ("rot13", _rot13, _rot13)
_TRANSFORMS = {"hex": _hex, "hex_codec": _hex, "base64": _base64, "base_64": _base64,
               "base64_codec": _base64, "zlib": _zip, "zip": _zip, "zlib_codec": _zip,
               "rot13": _rot, "rot_13": _rot}
if hasattr(_binascii, "b2a_qp"):
    _qp = ("quopri",) + _bytes_codec(_qp_encode, _binascii.a2b_qp)
    for _name in ("quopri", "quopri_codec", "quoted_printable", "quotedprintable"):
        _TRANSFORMS[_name] = _qp
_NAMES = {"utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8",
          "utf8_ucs2": "utf-8", "utf_16": "utf-16", "utf16": "utf-16", "u16": "utf-16",
          "utf_16_le": "utf-16-le", "utf_16le": "utf-16-le", "utf_16_be": "utf-16-be",
          "utf_16be": "utf-16-be", "utf_32": "utf-32", "utf32": "utf-32", "u32": "utf-32",
          "utf_32_le": "utf-32-le", "utf_32le": "utf-32-le", "utf_32_be": "utf-32-be",
          "utf_32be": "utf-32-be", "latin_1": "iso8859-1", "latin1": "iso8859-1",
          "latin": "iso8859-1", "l1": "iso8859-1", "iso_8859_1": "iso8859-1",
          "iso8859_1": "iso8859-1", "iso8859": "iso8859-1", "cp819": "iso8859-1",
          "ascii": "ascii", "us_ascii": "ascii", "646": "ascii", "utf_8_sig": "utf-8-sig",
          "utf8_sig": "utf-8-sig", "windows_1252": "cp1252", "1252": "cp1252",
          "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape",
          "utf_7": "utf-7", "utf7": "utf-7"}


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self._is_text_encoding = True if _is_text_encoding is None else _is_text_encoding
        return self

    def __repr__(self):
        return (f"<codecs.{type(self).__qualname__} object for encoding {self.name} "
                f"at {id(self):#x}>")


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


class StreamWriter(Codec):
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

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    _decoder_class = None

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def _text(self):
        """What was read and not yet handed out, and what has come since."""
        data = self.stream.read()
        if data:
            if self._decoder is None:
                text = self.decode(data, self.errors)[0]
                self._pending = self._pending + text if self._pending else text
            else:
                self._decoder.errors = self.errors
                self._pending += self._decoder.decode(data)
        return self._pending

    def read(self, size=-1, chars=-1, firstline=False):
        text = self._text()
        count = chars if chars >= 0 else size
        if count < 0:
            count = len(text)
        self._pending = text[count:]
        return text[:count]

    def readline(self, size=None, keepends=True):
        text = self._text()
        lines = text.splitlines(keepends=True)
        if not lines:
            return text[:0]
        self._pending = text[len(lines[0]):]
        return lines[0] if keepends else lines[0].splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        made = self._decoder_class
        self._decoder = None if made is None else made(self.errors)
        self._pending = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __getattr__(self, name):
        if name in ("stream", "_pending", "_decoder"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        if not callable(Reader):
            raise TypeError("Reader must be a factory function or class")
        if not callable(Writer):
            raise TypeError("Writer must be a factory function or class")
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

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

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

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


# How many bytes at the end may be the start of a character, by encoding.
_TAILS = {"utf-8": 3, "utf-8-sig": 3, "utf-16": 3, "utf-16-le": 3, "utf-16-be": 3, "utf-32": 7,
          "utf-32-le": 3, "utf-32-be": 3, "unicode-escape": 9, "raw-unicode-escape": 9}


def _text_codec(name):
    signed = name in ("utf-8-sig", "utf-16", "utf-32")

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"{name.replace('-', '_')}_encode() argument 1 must be str, not "
                            f"{type(input).__name__}")
        return _encode_text(input, name, errors), len(input)

    def decode(input, errors="strict"):
        return _decode_bytes(input, name, errors), len(input)

    class Encoder(IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            after = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
            used = after[name] if signed and self.started else name
            self.started = True
            return _encode_text(input, used, self.errors)

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started or not signed else 2

        def setstate(self, state):
            self.started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        known = None  # the encoding once a byte order mark was seen

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            used = self.known or name
            if signed and self.known is None:
                mark = {"utf-8-sig": 3, "utf-16": 2, "utf-32": 4}[name]
                if len(data) < mark and not final:
                    if name != "utf-8-sig" or BOM_UTF8.startswith(data):
                        self.buffer = data
                        return ""
                if name == "utf-8-sig":
                    self.known = "utf-8"
                elif name == "utf-16":
                    self.known = "utf-16-be" if data[:2] == BOM_UTF16_BE else "utf-16-le"
                else:
                    self.known = "utf-32-be" if data[:4] == BOM_UTF32_BE else "utf-32-le"
            self.buffer = b""
            if final:
                return _decode_bytes(data, used, self.errors)
            for keep in range(min(_TAILS.get(used, 0), len(data)) + 1):
                head = data[:len(data) - keep]
                try:
                    text = _decode_bytes(head, used, self.errors if self.errors ==
                                         "surrogatepass" else "strict")
                except UnicodeDecodeError:
                    continue
                rest = data[len(head):]
                if keep and not _may_start(rest, used):
                    continue
                self.buffer = rest
                return text
            return _decode_bytes(data, used, self.errors)

        def reset(self):
            super().reset()
            self.known = None

    class Reader(StreamReader):
        _decoder_class = Decoder

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = Encoder(errors)

        def encode(self, input, errors="strict"):
            self._encoder.errors = errors
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

        def seek(self, offset, whence=0):
            super().seek(offset, whence)
            if not offset and not whence:
                self.reset()

    Reader.decode = Writer.decode = staticmethod(decode)
    Reader.encode = staticmethod(encode)
    for cls in (Reader, Writer, Encoder, Decoder):
        cls.__name__ = {"Reader": "StreamReader", "Writer": "StreamWriter",
                        "Encoder": "IncrementalEncoder",
                        "Decoder": "IncrementalDecoder"}[cls.__name__]
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _may_start(rest, encoding):
    """Whether these bytes can be the beginning of one character."""
    try:
        rest.decode(encoding)
    except UnicodeDecodeError as e:
        return e.start == 0 and e.end == len(rest) and (
            "unexpected end" in e.reason or "truncated" in e.reason or "at end" in e.reason)
    return False


def _transform_codec(name, encode, decode):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Reader(StreamReader):
        pass

    class Writer(StreamWriter):
        pass

    Reader.decode = Writer.decode = staticmethod(decode)
    Reader.encode = Writer.encode = staticmethod(encode)
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name,
                     _is_text_encoding=False)


_known = {}


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    key = "_".join(encoding.lower().replace("-", "_").replace(" ", "_").split("_"))
    found = _known.get(key)
    if found is None:
        if key in _TRANSFORMS:
            found = _transform_codec(*_TRANSFORMS[key])
        else:
            try:
                "".encode(encoding)
            except LookupError:
                raise LookupError(f"unknown encoding: {encoding}") from None
            found = _text_codec(_NAMES.get(key, key))
        if len(_known) < 256:
            _known[key] = found
    return found


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


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


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    file_encoding = file_encoding or data_encoding
    data, kept = lookup(data_encoding), lookup(file_encoding)

    class Recoder:
        def __init__(self):
            self.reader = kept.streamreader(file, errors)

        def read(self, size=-1):
            return data.encode(self.reader.read(size), errors)[0]

        def readline(self, size=None):
            return data.encode(self.reader.readline(), errors)[0]

        def __enter__(self):
            return self

        def __exit__(self, type, value, tb):
            file.close()

        def write(self, chunk):
            return file.write(kept.encode(data.decode(chunk, errors)[0], errors)[0])

        def __getattr__(self, name):
            return getattr(file, name)

    made = Recoder()
    made.data_encoding, made.file_encoding = data_encoding, file_encoding
    return made


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    made = {}
    for key, value in decoding_map.items():
        made[value] = key if value not in made else None
    return made


def charmap_build(table, /):
    return {ord(c): i for i, c in enumerate(table)}


def _pair(name):
    def encoder(text, errors="strict", /):
        return lookup(name).encode(text, errors or "strict")

    def decoder(data, errors="strict", final=False, /):
        if isinstance(data, str) and "escape" in name:
            data = data.encode("utf-8")
        if final or "utf" not in name:
            return lookup(name).decode(data, errors or "strict")
        made = getincrementaldecoder(name)(errors or "strict")
        text = made.decode(data)
        return text, len(data) - len(made.buffer)
    return encoder, decoder


utf_8_encode, utf_8_decode = _pair("utf-8")
utf_16_encode, utf_16_decode = _pair("utf-16")
utf_16_le_encode, utf_16_le_decode = _pair("utf-16-le")
utf_16_be_encode, utf_16_be_decode = _pair("utf-16-be")
utf_32_encode, utf_32_decode = _pair("utf-32")
utf_32_le_encode, utf_32_le_decode = _pair("utf-32-le")
utf_32_be_encode, utf_32_be_decode = _pair("utf-32-be")
unicode_escape_encode, unicode_escape_decode = _pair("unicode-escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _pair("raw-unicode-escape")
latin_1_encode, latin_1_decode = _pair("iso8859-1")
ascii_encode, ascii_decode = _pair("ascii")


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    return repr(data + b"\"")[2:-2].encode("ascii"), len(data)


def escape_decode(data, errors="strict", /):
    size = len(data)
    if isinstance(data, str):
        data = data.encode("utf-8")
    data = bytes(data)
    simple = {92: b"\\", 39: b"'", 34: b"\"", 97: b"\a", 98: b"\b", 102: b"\f", 110: b"\n",
              114: b"\r", 116: b"\t", 118: b"\v", 10: b""}
    digits = b"0123456789abcdefABCDEF"
    out, i = [], 0
    while i < len(data):
        at = data.find(b"\\", i)
        if at < 0:
            out.append(data[i:])
            break
        out.append(data[i:at])
        if at + 1 == len(data):
            raise ValueError("Trailing \\ in string")
        code = data[at + 1]
        i = at + 2
        if code in simple:
            out.append(simple[code])
        elif 48 <= code <= 55:
            end = i
            while end < min(len(data), at + 4) and 48 <= data[end] <= 55:
                end += 1
            out.append(bytes([int(data[at + 1:end], 8) & 255]))
            i = end
        elif code == 120:
            if len(data) >= i + 2 and data[i] in digits and data[i + 1] in digits:
                out.append(bytes([int(data[i:i + 2], 16)]))
                i += 2
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {at}")
            else:
                if errors == "replace":
                    out.append(b"?")
                elif errors != "ignore":
                    raise ValueError(f"decoding error; unknown error handling code: {errors}")
                if i < len(data) and data[i] in digits:
                    i += 1
        else:
            out.append(data[at:i])
    return b"".join(out), size
