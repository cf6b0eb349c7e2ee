"""The codecs for host names: punycode (RFC 3492) and idna (RFC 3490, with nameprep, RFC 3491)."""

import codecs as _codecs
import unicodedata as _unicodedata

_ACE = b"xn--"
_DOTS = ".\u3002\uff0e\uff61"
_LONGEST_LABEL = 1024


# ---------------------------------------------------------------- punycode

def _threshold(j, bias):
    return max(1, min(26, 36 * (j + 1) - bias))


def _adapt(delta, first, count):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    rounds = 0
    while delta > 455:
        delta //= 35
        rounds += 36
    return rounds + 36 * delta // (delta + 38)


def _number(value, bias):
    digits = b"abcdefghijklmnopqrstuvwxyz0123456789"
    out, j = bytearray(), 0
    while True:
        t = _threshold(j, bias)
        if value < t:
            out.append(digits[value])
            return bytes(out)
        value, digit = divmod(value - t, 36 - t)
        out.append(digits[t + digit])
        j += 1


def _puny_encode(text, errors="strict"):
    base = bytes([ord(c) for c in text if ord(c) < 128])
    out, bias, delta, last, count = [], 72, 0, 128, len(base)
    for code in sorted({ord(c) for c in text if ord(c) >= 128}):
        delta += (code - last) * (count + 1)
        last = code
        for c in text:
            if ord(c) < code:
                delta += 1
            elif ord(c) == code:
                out.append(_number(delta, bias))
                bias = _adapt(delta, len(out) == 1, count + 1)
                delta = 0
                count += 1
        delta += 1
        last += 1
    extended = b"".join(out)
    return (base + b"-" + extended if base else extended), len(text)


def _read_number(extended, at, bias, errors):
    """(value, where it ends); the value is None where none can be read."""
    result, weight, j = 0, 1, 0
    while True:
        if at == len(extended):
            if errors == "strict":
                raise UnicodeError("incomplete punicode string")
            return None, at + 1
        c = extended[at]
        at += 1
        if "A" <= c <= "Z":
            digit = ord(c) - 65
        elif "0" <= c <= "9":
            digit = ord(c) - 22
        elif errors == "strict":
            raise UnicodeError(f"Invalid extended code point '{c}'")
        else:
            return None, at
        t = _threshold(j, bias)
        result += digit * weight
        if digit < t:
            return result, at
        weight *= 36 - t
        j += 1


def _puny_decode(data, errors="strict"):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError("Unsupported error handling " + errors)
    size = len(data)
    data = data.encode("ascii") if isinstance(data, str) else bytes(data)
    head, dash, tail = data.rpartition(b"-")
    text = list(str(head, "ascii", errors))
    extended = str(tail, "ascii").upper()
    code, pos, bias, at = 128, -1, 72, 0
    while at < len(extended):
        delta, end = _read_number(extended, at, bias, errors)
        if delta is None:
            break
        pos += delta + 1
        code += pos // (len(text) + 1)
        if code > 0x10ffff:
            if errors == "strict":
                raise UnicodeError("Invalid character U+%x" % code)
            code = ord("?")
        pos %= len(text) + 1
        text.insert(pos, chr(code))
        bias = _adapt(delta, at == 0, len(text))
        at = end
    return "".join(text), size


# ---------------------------------------------------------------- idna

_DELETED = {0xad, 0x34f, 0x1806, 0x180b, 0x180c, 0x180d, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff,
            *range(0xfe00, 0xfe10)}
_PROHIBITED = {0x340, 0x341, 0x6dd, 0x70f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
               0x2029, *range(0x202a, 0x202f), *range(0x2060, 0x2064), *range(0x206a, 0x2070),
               *range(0x2ff0, 0x2ffc), 0xfeff, *range(0xfff9, 0xfffe), *range(0x1d173, 0x1d17b),
               0xe0001, *range(0xe0020, 0xe0080)}


def _prohibited(c):
    code = ord(c)
    if code < 128:
        return False
    return (code in _PROHIBITED or _unicodedata.category(c) in ("Zs", "Cc", "Co", "Cs")
            or 0xfdd0 <= code <= 0xfdef or code & 0xfffe == 0xfffe)


def nameprep(label):
    label = "".join([c for c in label if ord(c) not in _DELETED])
    folded = _unicodedata.normalize("NFKC", label.casefold())
    label = _unicodedata.normalize("NFKC", folded.casefold())
    for c in label:
        if _prohibited(c):
            raise UnicodeError("Invalid character %r" % c)
    right = [_unicodedata.bidirectional(c) in ("R", "AL") for c in label]
    if any(right):
        if any([_unicodedata.bidirectional(c) == "L" for c in label]):
            raise UnicodeError("Violation of BIDI requirement 2")
        if not right[0] or not right[-1]:
            raise UnicodeError("Violation of BIDI requirement 3")
    return label


def _checked(label):
    if 0 < len(label) < 64:
        return label
    raise UnicodeError("label empty or too long")


def ToASCII(label):
    if not label.isascii():
        label = nameprep(label)
    if label.isascii():
        return _checked(label.encode("ascii"))
    if label.startswith("xn--"):
        raise UnicodeError("Label starts with ACE prefix")
    return _checked(_ACE + _puny_encode(label)[0])


def ToUnicode(label):
    if len(label) > _LONGEST_LABEL:
        raise UnicodeError("label way too long")
    if isinstance(label, str):
        label = nameprep(label)
        if not label.isascii():
            raise UnicodeError("Invalid character in IDN label")
        label = label.encode("ascii")
    if not label.startswith(_ACE):
        return str(label, "ascii")
    result = label[len(_ACE):].decode("punycode")
    again = ToASCII(result)
    if label.lower() != again:
        raise UnicodeError("IDNA does not round-trip", label, again)
    return result


def _split(text):
    for dot in _DOTS[1:]:
        text = text.replace(dot, ".")
    return text.split(".")


def _strict(errors, refusal="unsupported error handling "):
    if errors != "strict":
        raise UnicodeError(refusal + errors)


def _encode(text, errors="strict"):
    _strict(errors)
    if not text:
        return b"", 0
    if text.isascii():
        *labels, last = text.split(".")
        for label in labels:
            _checked(label)
        if len(last) >= 64:
            raise UnicodeError("label too long")
        return text.encode("ascii"), len(text)
    labels = _split(text)
    end = b""
    if not labels[-1]:
        end = b"."
        del labels[-1]
    return b".".join([ToASCII(label) for label in labels]) + end, len(text)


def _decode(data, errors="strict"):
    _strict(errors, "Unsupported error handling ")
    data = bytes(data)
    if not data:
        return "", 0
    if _ACE not in data and data.isascii():
        return data.decode("ascii"), len(data)
    labels = data.split(b".")
    end = ""
    if not labels[-1]:
        end = "."
        del labels[-1]
    return ".".join([ToUnicode(label) for label in labels]) + end, len(data)


class _Encoder(_codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _strict(errors)
        if not input:
            return b"", 0
        labels, end, kept = _split(input), b"", 0
        if not labels[-1]:
            end = b"."
            del labels[-1]
        elif not final:
            kept = len(labels.pop())
            end = b"." if labels else b""
        result = b".".join([ToASCII(label) for label in labels]) + end
        return result, len(input) - kept


class _Decoder(_codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _strict(errors, "Unsupported error handling ")
        if not input:
            return "", 0
        if isinstance(input, str):
            labels = _split(input)
        else:
            labels = str(input, "ascii").split(".")
        end, kept = "", 0
        if not labels[-1]:
            end = "."
            del labels[-1]
        elif not final:
            kept = len(labels.pop())
            end = "." if labels else ""
        return ".".join([ToUnicode(label) for label in labels]) + end, len(input) - kept


class _PunyDecoder(_codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        if self.errors not in ("strict", "replace", "ignore"):
            raise UnicodeError("Unsupported error handling " + self.errors)
        return _puny_decode(input, self.errors)[0]


def codec(name):
    if name == "punycode":
        return _codecs._info(name, _puny_encode, _puny_decode, None, _PunyDecoder)
    return _codecs._info(name, _encode, _decode, _Encoder, _Decoder)
