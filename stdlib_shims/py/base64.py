"""Base16, Base32, Base64 (RFC 3548), Base85 and Ascii85 data encodings"""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
    "b85decode", "a85encode", "a85decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

bytes_types = (bytes, bytearray)
_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def _data(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode()
    if isinstance(s, bytes_types):
        return s
    try:
        return _bytes(s)
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII "
                        "string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    encoded = _encode64(s)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    if altchars is None:
        return _decode64(s, validate)
    s = _data(s)
    altchars = _data(altchars)
    assert len(altchars) == 2, repr(altchars)
    return _decode64(s.translate(bytes.maketrans(altchars, b"+/")), validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return _encode64(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    return _decode64(_data(s).translate(_from_urlsafe), False)


_alphabet32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_alphabet32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_digits32 = b"0123456789abcdefghijklmnopqrstuv"  # of int(text, 32)
_pairs32 = {}
_pads32 = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}


def _encode32(alphabet, s):
    s = s if isinstance(s, bytes_types) else _view(s)
    left = len(s) % 5
    data = bytes(s) + bytes((5 - left) % 5)
    pairs = _pairs32.get(alphabet)
    if pairs is None:
        pairs = _pairs32[alphabet] = [bytes((a, b)) for a in alphabet for b in alphabet]
    out = []
    for i in range(0, len(data), 5):
        word = int.from_bytes(data[i:i + 5], "big")
        out += (pairs[word >> 30], pairs[word >> 20 & 1023], pairs[word >> 10 & 1023],
                pairs[word & 1023])
    out = bytearray().join(out)
    pads = _pads32[left]
    if pads:
        out[-pads:] = b"=" * pads
    return bytes(out)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    pads = length - len(s)
    if s.translate(None, alphabet):
        raise binascii.Error("Non-base32 digit found")
    out = bytearray()
    if s:
        digits = s.translate(bytes.maketrans(alphabet, _digits32)).ljust(length, b"0")
        out += int(digits, 32).to_bytes(length // 8 * 5, "big")
    if length % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        drop = (43 - 5 * pads) // 8
        del out[len(out) - 5 + drop:]
    return bytes(out)


def b32encode(s):
    return _encode32(_alphabet32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_alphabet32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_alphabet32hex, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_alphabet32hex, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _a85encode(_view(b), foldspaces, pad)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    return _a85decode(b, foldspaces, ignorechars)


def b85encode(b, pad=False):
    return _b85encode(_view(b), pad)


def b85decode(b):
    return _b85decode(_data(b))


MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _check_bytes(s):
    # Refuses what has not elements of one byte.
    try:
        m = memoryview(s)
    except TypeError:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from None
    if m.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (
            m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (m.ndim, s.__class__.__name__))


def _view(b):
    try:
        return _bytes(b)
    except TypeError:
        return memoryview(b).tobytes()


def encode(input, output):
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    _check_bytes(s)
    pieces = []
    for i in range(0, len(s), MAXBINSIZE):
        pieces.append(binascii.b2a_base64(s[i:i + MAXBINSIZE]))
    return b"".join(pieces)


def decodebytes(s):
    _check_bytes(s)
    return binascii.a2b_base64(s)
