# codecs, second part: mappings of the program, transforms and the codecs found by other names.

# ---------------------------------------------------------------- tables of the program's own

def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    made = {}
    for key, value in decoding_map.items():
        made[value] = key if value not in made else None
    return made


def charmap_build(map, /):
    if not isinstance(map, str):
        raise TypeError(f"charmap_build() argument must be str, not "
                        f"{'None' if map is None else type(map).__name__}")
    return {ord(c): i for i, c in enumerate(map) if c != "\ufffe"}


def charmap_encode(text, errors=None, mapping=None, /):
    _check_text(text, "charmap_encode", 1)
    _check_text(errors, "charmap_encode", 2, True)
    if mapping is None:
        return latin_1_encode(text, errors)

    def one(c):
        """The bytes of a character, None when it has none."""
        try:
            found = mapping[ord(c)]
        except LookupError:
            return None
        if isinstance(found, int):
            if not 0 <= found <= 255:
                raise TypeError("character mapping must be in range(256)")
            return bytes([found])
        if found is not None and not isinstance(found, bytes):
            raise TypeError("character mapping must return integer, bytes or None, not "
                            f"{type(found).__name__}")
        return found

    out, i = bytearray(), 0
    while i < len(text):
        piece = one(text[i])
        if piece is not None:
            out += piece
            i += 1
            continue
        end = i + 1
        while end < len(text) and one(text[end]) is None:
            end += 1
        error = UnicodeEncodeError("charmap", text, i, end, "character maps to <undefined>")
        answer, i = _handled(error, errors, len(text))
        if isinstance(answer, str):
            for c in answer:
                piece = one(c)
                if piece is None:
                    raise error
                out += piece
        else:
            out += answer
    return bytes(out), len(text)


def charmap_decode(data, errors=None, mapping=None, /):
    data = _bytes_of(data)
    _check_text(errors, "charmap_decode", 2, True)
    if mapping is None:
        return latin_1_decode(data, errors)
    out, i = [], 0
    while i < len(data):
        try:
            found = mapping[data[i]]
        except LookupError:
            found = None
        if isinstance(found, int):
            if not 0 <= found <= 0x10ffff:
                raise TypeError("character mapping must be in range(0x110000)")
            found = chr(found)
        elif found is not None and not isinstance(found, str):
            raise TypeError("character mapping must return integer, None or str")
        if found is None or found == "\ufffe":
            error = UnicodeDecodeError("charmap", data, i, i + 1, "character maps to <undefined>")
            found, i = _handled(error, errors, len(error.object))
            data = error.object
        else:
            i += 1
        out.append(found)
    return "".join(out), len(data)


def readbuffer_encode(data, errors=None, /):
    data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
    return data, len(data)


# ---------------------------------------------------------------- everything else by name

def _whole(function):
    def work(input, errors="strict"):
        if errors != "strict":
            raise AssertionError
        return function(input), len(input)
    return work


def _rot13(text, errors="strict"):
    return str.translate(text, _ROT13), len(text)


_ROT13 = {}
for _first in (65, 97):
    for _i in range(26):
        _ROT13[_first + _i] = _first + (_i + 13) % 26


def _b64_encode(data):
    try:
        data = _bytes_of(data)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {type(data).__name__}") from None
    return b"".join([_binascii.b2a_base64(data[i:i + 57]) for i in range(0, len(data), 57)])


def _uu_encode(data, errors="strict"):
    data = _bytes_of(data)
    lines = [_binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b"begin 666 <data>\n" + b"".join(lines) + b" \nend\n", len(data)


def _uu_decode(data, errors="strict"):
    lines = iter(_bytes_of(data).splitlines(keepends=True))
    for line in lines:
        if line.startswith(b"begin"):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            return b"".join(out), len(data)
        try:
            piece = _binascii.a2b_uu(line)
        except _binascii.Error:
            # Some encoders write more than the length says.
            count = ((line[0] - 32 & 63) * 4 + 5) // 3
            piece = _binascii.a2b_uu(line[:count])
        out.append(piece)
    raise ValueError("Truncated input data")


def _charmap_encode(input, errors="strict", mapping=None):
    return charmap_encode(input, errors, mapping)


def _charmap_decode(input, errors="strict", mapping=None):
    return charmap_decode(input, errors, mapping)


def _undefined(input, errors="strict"):
    raise UnicodeError("undefined encoding")


def _transform(name, encode, decode):
    class Reader(StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors="strict"):
            return decode(input, errors)
    if name == "rot13":
        return _info("rot-13", encode, decode, None, None, None, None, text=False)
    return _info(name, encode, decode, None, None, None, Reader, text=False)


def _packing_codec(name):
    """zlib or bz2."""
    if name == "zlib":
        import zlib as library
        compressor, decompressor = library.compressobj, library.decompressobj
    else:
        import bz2 as library
        compressor, decompressor = library.BZ2Compressor, library.BZ2Decompressor
    compress, decompress = library.compress, library.decompress

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def encode(self, input, final=False):
            out = self.compressobj.compress(input)
            return out + self.compressobj.flush() if final else out

        def reset(self):
            self.compressobj = compressor()

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def decode(self, input, final=False):
            try:
                out = self.decompressobj.decompress(input)
            except EOFError:
                return ""
            return out + self.decompressobj.flush() if final and name == "zlib" else out

        def reset(self):
            self.decompressobj = decompressor()

    class Reader(StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors="strict"):
            return decompress(input), len(input)
    return _info(name, _whole(compress), _whole(decompress), Encoder, Decoder, None, Reader,
                 text=False)


def _qp_encode(data):
    return _binascii.b2a_qp(data, quotetabs=True)


_TRANSFORMS = {
    "hex": lambda: _transform("hex", _whole(_binascii.b2a_hex), _whole(_binascii.a2b_hex)),
    "base64": lambda: _transform("base64", _whole(_b64_encode), _whole(_binascii.a2b_base64)),
    "quopri": lambda: _transform("quopri", _whole(_qp_encode), _whole(_binascii.a2b_qp)),
    "uu": lambda: _transform("uu", _uu_encode, _uu_decode),
    "rot13": lambda: _transform("rot13", _rot13, _rot13),
    "zlib": lambda: _packing_codec("zlib"),
    "bz2": lambda: _packing_codec("bz2"),
    "charmap": lambda: _info("charmap", _charmap_encode, _charmap_decode, None, None),
    "undefined": lambda: _info("undefined", _undefined, _undefined, None, None)}
_TRANSFORM_NAMES = {
    "hex": "hex", "hex_codec": "hex", "base64": "base64", "base_64": "base64",
    "base64_codec": "base64", "quopri": "quopri", "quopri_codec": "quopri",
    "quoted_printable": "quopri", "quotedprintable": "quopri", "uu": "uu", "uu_codec": "uu",
    "bz2": "bz2", "bz2_codec": "bz2", "rot13": "rot13", "rot_13": "rot13", "zlib": "zlib", "zip": "zlib", "zlib_codec": "zlib",
    "charmap": "charmap", "undefined": "undefined"}


def _more_codecs(key):
    if key in _TRANSFORM_NAMES:
        return _TRANSFORMS[_TRANSFORM_NAMES[key]]()
    if key in ("idna", "punycode"):
        import _codecs_idna
        return _codecs_idna.codec(key)
    import _codecs_cjk
    return _codecs_cjk.codec(key)


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError("escape_encode() argument 1 must be bytes, not "
                        f"{'None' if data is None else type(data).__name__}")
    _check_text(errors, "escape_encode", 2, True)
    return repr(data + b"\"")[2:-2].encode("ascii"), len(data)


def escape_decode(data, errors="strict", /):
    if isinstance(data, str):
        data = data.encode("utf-8")
    size = len(data := _bytes_of(data))
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


_in_c_module(encode, decode, register, unregister, lookup, lookup_error, register_error, charmap_build,
             charmap_encode, charmap_decode, readbuffer_encode, escape_encode, escape_decode)
