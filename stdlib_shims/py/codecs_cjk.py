"""The codecs of East Asia. Those without state go through the natives' tables in long runs; ISO 2022
and HZ, which switch between character sets, are walked through here."""

import codecs as _codecs

_ALIASES = {
    "big5": "big5_tw csbig5 x_mac_trad_chinese",
    "big5hkscs": "big5_hkscs hkscs",
    "cp932": "932 ms932 ms_kanji mskanji",
    "cp949": "949 ms949 uhc",
    "cp950": "950 ms950",
    "euc_jis_2004": "euc_jis2004 eucjis2004 jisx0213",
    "euc_jisx0213": "eucjisx0213",
    "euc_jp": "eucjp u_jis ujis",
    "euc_kr": "euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 x_mac_korean",
    "gb18030": "gb18030_2000",
    "gb2312": "chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58 "
              "x_mac_simp_chinese",
    "gbk": "936 cp936 ms936",
    "johab": "cp1361 ms1361",
    "shift_jis": "csshiftjis s_jis shiftjis sjis x_mac_japanese",
    "shift_jis_2004": "s_jis_2004 shiftjis2004 sjis_2004",
    "shift_jisx0213": "s_jisx0213 shiftjisx0213 sjisx0213",
    "hz": "hz_gb hz_gb_2312 hzgb",
    "iso2022_jp": "csiso2022jp iso2022jp iso_2022_jp",
    "iso2022_jp_1": "iso2022jp_1 iso_2022_jp_1",
    "iso2022_jp_2": "iso2022jp_2 iso_2022_jp_2",
    "iso2022_jp_2004": "iso2022jp_2004 iso_2022_jp_2004",
    "iso2022_jp_3": "iso2022jp_3 iso_2022_jp_3",
    "iso2022_jp_ext": "iso2022jp_ext iso_2022_jp_ext",
    "iso2022_kr": "csiso2022kr iso2022kr iso_2022_kr",
}
_NAMES = {alias: name for name, others in _ALIASES.items() for alias in [name, *others.split()]}


# ---------------------------------------------------------------- runs
#
# A kind of codec has decode(data, at, state) and encode(text, at, final, state): what was made, where
# it stopped, the fault there (0: none; positive: so much is illegal; -1: it is cut short) and the
# state. `start` is the state at the beginning; end(state) what closes encoded text.

class _Plain:
    start = None

    def __init__(self, name):
        self.name = name

    def decode(self, data, at, state):
        text, at, fault = _decode(self.name, data, at)
        return text, at, fault, None

    def encode(self, text, at, final, state):
        data, at, fault = _encode(self.name, text, at, final)
        return data, at, fault, None

    def end(self, state):
        return b""


class _Hz:
    """GB 2312 between ~{ and ~}; the state is whether it is."""

    name = "hz"
    start = False

    def decode(self, data, at, inside):
        out, size = [], len(data)
        while at < size:
            c = data[at]
            if c == 0x7E:
                if at + 1 == size:
                    return "".join(out), at, -1, inside
                following = data[at + 1]
                if following == 0x7E and not inside:
                    out.append("~")
                elif following == 0x7B and not inside:
                    inside = True
                elif following == 0x7D and inside:
                    inside = False
                elif following != 0x0A or inside:
                    return "".join(out), at, 1, inside
                at += 2
                continue
            if c & 0x80:
                return "".join(out), at, 1, inside
            if not inside:
                out.append(chr(c))
                at += 1
                continue
            if at + 1 == size:
                return "".join(out), at, -1, inside
            text = _character("$A", data[at:at + 2])
            if text is None:
                return "".join(out), at, 1, inside
            out.append(text)
            at += 2
        return "".join(out), at, 0, inside

    def encode(self, text, at, final, inside):
        out = bytearray()
        for at in range(at, len(text)):
            c = text[at]
            if c < "\x80":
                if inside:
                    out += b"~}"
                    inside = False
                out += b"~~" if c == "~" else c.encode()
                continue
            data, _, fault = _encode("gb2312", c, 0, True)
            if fault:
                return bytes(out), at, 1, inside
            if not inside:
                out += b"~{"
                inside = True
            out += bytes([data[0] & 0x7F, data[1] & 0x7F])
        return bytes(out), len(text), 0, inside

    def end(self, inside):
        return b"~}" if inside else b""


_JAPANESE = ("$B", "$@", "J")
_CHARSETS = {
    "iso2022_jp": _JAPANESE, "iso2022_jp_1": ("$D", *_JAPANESE),
    "iso2022_jp_2": ("$D", "$C", "$A", ".A", ".F", *_JAPANESE), "iso2022_jp_2004": ("$B", "$Q", "$P"),
    "iso2022_jp_3": ("$B", "$O", "$P"), "iso2022_jp_ext": ("$D", "I", *_JAPANESE),
    "iso2022_kr": ("$C",)}
_ENDS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ@")
_LONGEST_SEQUENCE = 16
_ESC, _SO, _SI = 0x1B, 0x0E, 0x0F


class _Iso:
    """The state: the sets designated as G0, G1 and G2 ("B" is ASCII), whether G1 is shifted in, and
    whether an escape sequence of another kind is passing through."""

    start = ("B", "B", "B", False, False)

    def __init__(self, name):
        self.name = name
        self.charsets = _CHARSETS[name]
        self.korean = name == "iso2022_kr"
        self.has_g2 = name == "iso2022_jp_2"

    def decode(self, data, at, state):
        g0, g1, g2, shifted, passing = state
        out, size, fault = [], len(data), 0
        while at < size:
            c = data[at]
            if passing:
                out.append(chr(c))
                at += 1
                passing = c not in _ENDS
            elif c == _ESC:
                if at + 1 == size:
                    fault = -1
                    break
                following = data[at + 1]
                if following in b"()$.&":
                    taken, place, charset = self.sequence(data, at)
                    if charset is None:
                        fault = taken
                        break
                    if place == 0:
                        g0 = charset
                    elif place == 1:
                        g1 = charset
                    else:
                        g2 = charset
                    at += taken
                elif self.has_g2 and following == 0x4E:  # single shift
                    if at + 2 >= size:
                        fault = -1
                        break
                    code = data[at + 2]
                    if code >= 0x80:
                        fault = 3
                        break
                    if g2 == ".A":
                        out.append(chr(code + 0x80))
                    elif g2 == ".F":
                        try:
                            out.append(bytes([code ^ 0x80]).decode("iso8859_7"))
                        except UnicodeDecodeError:
                            fault = 3
                            break
                    else:
                        out.append(chr(code))
                    at += 3
                else:
                    out.append("\x1b")
                    passing = True
                    at += 1
            elif c in (_SI, _SO) and self.korean:
                shifted = c == _SO
                at += 1
            elif c == 0x0A:
                shifted = False
                out.append("\n")
                at += 1
            elif c >= 0x80:
                fault = 1
                break
            else:
                charset = g1 if shifted else g0
                if c < 0x20 or charset == "B":
                    out.append(chr(c))
                    at += 1
                    continue
                width = 2 if charset[0] == "$" else 1
                if at + width > size:
                    fault = -1
                    break
                text = _character("$B" if charset == "$@" else charset, data[at:at + width])
                if text is None:
                    fault = width
                    break
                out.append(text)
                at += width
        return "".join(out), at, fault, (g0, g1, g2, shifted, passing)

    def sequence(self, data, at):
        """An escape sequence: its length, which of G0 to G2 it designates and as what; without the
        last, how much of it is illegal, or -1."""
        i = at + 1
        length = 0
        while i < at + _LONGEST_SEQUENCE:
            if i >= len(data):
                return -1, 0, None
            if data[i] in _ENDS:
                length = i + 1 - at
                break
            if not self.korean and data[i:i + 2] == b"&@":
                i += 2
            i += 1
        if not length:
            return 1, 0, None
        text = data[at + 1:at + length].decode("latin-1")
        place = "().".find(text[-2]) if length <= 4 else 0
        if length == 3 and text[0] == "$":
            place, charset = 0, text
        elif length == 3:
            charset = text[1]
            if place == 2 and self.has_g2:
                charset = "." + charset
            elif place not in (0, 1):
                return 3, 0, None
        elif length == 4:
            if text[0] != "$" or place not in (0, 1):
                return 4, 0, None
            charset = "$" + text[2]
        elif length == 6 and not self.korean and text[2:] == "\x1b$B":
            charset = "$B"
        else:
            return length, 0, None
        if charset == ".B":
            charset = "B"
        if charset != "B" and charset not in self.charsets:
            return length, 0, None
        return length, place, charset

    def encode(self, text, at, final, state):
        g0, g1, g2, shifted, _ = state
        out = bytearray()
        while at < len(text):
            c = text[at]
            if c < "\x80":
                if g0 != "B":
                    out += b"\x1b(B"
                    g0 = "B"
                if shifted:
                    out.append(_SI)
                    shifted = False
                out += c.encode()
                at += 1
                continue
            taken = 1
            found = _designated(self.name, ord(c))
            # JIS X 0213 has codes for pairs; a character of JIS X 0208 stands alone all the same.
            if "$P" in self.charsets and (found is None or found[0] != b"\x1b$B"):
                charset = self.charsets[1]
                if _paired(charset, ord(c), 0):
                    if at + 1 == len(text):
                        if not final:
                            return bytes(out), at, -1, (g0, g1, g2, shifted, False)
                    else:
                        both = _paired(charset, ord(c), ord(text[at + 1]))
                        if both:
                            found, taken = (b"\x1b$(" + charset[1:].encode(), both), 2
            if found is None:
                return bytes(out), at, 1, (g0, g1, g2, shifted, False)
            sequence, code = found
            if self.korean:
                if g1 != "$C":
                    out += b"\x1b$)C"
                    g1 = "$C"
                if not shifted:
                    out.append(_SO)
                    shifted = True
            elif g0 != sequence:
                out += sequence
                g0 = sequence
            out += code
            at += taken
        return bytes(out), at, 0, (g0, g1, g2, shifted, False)

    def end(self, state):
        out = b"\x0f" if state[3] else b""
        return out + b"\x1b(B" if state[0] != "B" else out


# ---------------------------------------------------------------- errors

def _decode_all(kind, data, errors, final, state):
    """Text, how much of the data it took, the state after it."""
    out, at = [], 0
    while True:
        text, at, fault, state = kind.decode(data, at, state)
        out.append(text)
        if not fault or fault < 0 and not final:
            return "".join(out), at, state
        end = len(data) if fault < 0 else at + fault
        if errors == "ignore":
            at = end
        elif errors == "replace":
            out.append("\ufffd")
            at = end
        else:
            reason = f"{'incomplete' if fault < 0 else 'illegal'} multibyte sequence"
            error = UnicodeDecodeError(kind.name, data, at, end, reason)
            text, at = _asked(error, errors, len(data), str)
            out.append(text)


def _encode_all(kind, text, errors, final, state):
    out, at = [], 0
    while True:
        data, at, fault, state = kind.encode(text, at, final, state)
        out.append(data)
        if not fault or fault < 0 and not final:
            return b"".join(out), at, state
        end = len(text) if fault < 0 else at + fault
        if errors == "ignore":
            at = end
            continue
        if errors == "replace":
            instead, at = "?", end
        else:
            error = UnicodeEncodeError(kind.name, text, at, end, "illegal multibyte sequence")
            instead, at = _asked(error, errors, len(text), (str, bytes))
        if isinstance(instead, str):
            instead, stopped, fault, state = kind.encode(instead, 0, True, state)
            if fault:
                raise error
        out.append(instead)


def _asked(error, errors, size, wanted):
    answer = _codecs.lookup_error(errors)(error)
    kind = "decoding" if wanted is str else "encoding"
    if not (isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], wanted)
            and isinstance(answer[1], int)):
        raise TypeError(f"{kind} error handler must return (str, int) tuple")
    instead, at = answer
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError(f"position {at} from error handler out of bounds")
    return instead, at


# ---------------------------------------------------------------- what codecs.lookup gives

def _text_of(input):
    if isinstance(input, str):
        return input
    try:
        return str(input)
    except Exception:
        raise TypeError("couldn't convert the object to str.") from None


def _data_of(input):
    if isinstance(input, bytes):
        return input
    try:
        return bytes(memoryview(input))
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(input).__name__}'") from None


def _codec(name):
    kind = _Hz() if name == "hz" else _Iso(name) if name in _CHARSETS else _Plain(name)
    states = [kind.start]  # a state's number is its place here

    def packed(state):
        if state not in states:
            states.append(state)
        return states.index(state)

    def unpacked(number):
        return states[number] if 0 <= number < len(states) else kind.start

    def encode(input, errors=None):
        input = _text_of(input)
        data, _, state = _encode_all(kind, input, errors or "strict", True, kind.start)
        return data + kind.end(state), len(input)

    def decode(input, errors=None):
        data = _data_of(input)
        return _decode_all(kind, data, errors or "strict", True, kind.start)[0], len(data)

    class Encoder(_codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            self.errors = errors
            self._pending, self._state = "", kind.start

        def encode(self, input, final=False):
            text = self._pending + _text_of(input)
            data, at, state = _encode_all(kind, text, self.errors, final, self._state)
            self._pending, self._state = text[at:], state
            if final:
                data += kind.end(state)
                self._state = kind.start
            return data

        def reset(self):
            self._pending, self._state = "", kind.start

        def getstate(self):
            pending = self._pending.encode()
            head = bytes([len(pending)]) + pending if pending else b""
            return int.from_bytes(head, "little") | packed(self._state) << 8 * len(head or b" ")

        def setstate(self, state):
            if not isinstance(state, int):
                raise TypeError(f"setstate() argument must be int, not {type(state).__name__}")
            size = state & 255
            self._pending = (state >> 8 & (1 << 8 * size) - 1).to_bytes(size, "little").decode()
            self._state = unpacked(state >> 8 * (size + 1))

    class Decoder(_codecs.IncrementalDecoder):
        def __init__(self, errors="strict"):
            self.errors = errors
            self._pending, self._state = b"", kind.start

        def decode(self, input, final=False):
            data = self._pending + _data_of(input)
            text, at, self._state = _decode_all(kind, data, self.errors, final, self._state)
            self._pending = data[at:]
            return text

        def reset(self):
            self._pending, self._state = b"", kind.start

        def getstate(self):
            return self._pending, packed(self._state)

        def setstate(self, state):
            if not isinstance(state, tuple):
                raise TypeError("setstate() argument must be tuple, not "
                                f"{type(state).__name__}")
            pending, number = state
            if not isinstance(pending, bytes) or not isinstance(number, int):
                raise TypeError("illegal decoder state")
            self._pending, self._state = pending, unpacked(number)

    class Reader(_codecs.StreamReader):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self.reset()

        def decode(self, input, errors="strict"):
            text, at, self._state = _decode_all(kind, input, errors, False, self._state)
            return text, at

        def _take(self, read, size):
            size = -1 if size is None else size
            while True:
                fresh = read() if size < 0 else read(size)
                if not isinstance(fresh, bytes):
                    raise TypeError("stream function returned a non-bytes object "
                                    f"({type(fresh).__name__})")
                final = size < 0 or not fresh
                data = self._pending + fresh
                text, at, self._state = _decode_all(kind, data, self.errors, final, self._state)
                self._pending = data[at:]
                if text or final:
                    return text
                size = 1  # the rest of a character

        def read(self, size=-1):
            return self._take(self.stream.read, size)

        def readline(self, size=-1):
            return self._take(self.stream.readline, size)

        def readlines(self, size=-1):
            return self.read(size).splitlines(True)

        def reset(self):
            self._pending, self._state = b"", kind.start

    class Writer(_codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = Encoder(errors)

        def encode(self, input, errors="strict"):
            self._encoder.errors = errors
            return self._encoder.encode(input), len(input)

        def reset(self):
            if self._encoder._pending:
                self.stream.write(self._encoder.encode("", True))

    for cls, title in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"),
                       (Reader, "StreamReader"), (Writer, "StreamWriter")):
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = "encodings." + name
    return _codecs.CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def codec(key):
    """The codec of a normalized name, or None."""
    name = _NAMES.get(key)
    return None if name is None else _codec(name)
