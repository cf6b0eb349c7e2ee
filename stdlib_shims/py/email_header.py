"""email.header: header values with encoded words (RFC 2047)."""

import binascii
import re

from email.charset import BASE64, QP, SHORTEST, Charset, _encoded_word, _q_word
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

MAXLINELEN = 78
USASCII, UTF8 = Charset("us-ascii"), Charset("utf-8")
ecre = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=")


def _word_bytes(encoding, text):
    if encoding in "qQ":
        raw = text.replace("_", " ").encode("ascii", "surrogateescape")
        return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m.group(1), 16)]), raw)
    try:
        return binascii.a2b_base64(text + "==="[: -len(text) % 4])
    except (binascii.Error, ValueError):
        raise HeaderParseError("Base64 decoding error") from None


def decode_header(header):
    if hasattr(header, "_chunks"):
        return [(_charset_bytes(text, charset), str(charset)) for text, charset in header._chunks]
    if not ecre.search(header):
        return [(header, None)]
    pieces = []
    for line in header.splitlines():
        first, at = True, 0
        line = line.lstrip() if pieces else line
        words = list(ecre.finditer(line))
        for i, match in enumerate(words + [None]):
            plain = line[at:match.start() if match else None]
            if first:
                plain = plain.lstrip()
                first = False
            between = 0 < i < len(words) and not plain.strip()
            if plain and not between and not (match is None and not plain.strip()):
                pieces.append((plain.encode("raw-unicode-escape"), None))
            if match:
                charset, encoding, text = match.groups()
                pieces.append((_word_bytes(encoding, text), charset.lower()))
                at = match.end()
    joined = []
    for data, charset in pieces:
        if joined and joined[-1][1] == charset:
            glue = b" " if charset is None else b""
            joined[-1] = (joined[-1][0] + glue + data, charset)
        else:
            joined.append((data, charset))
    return joined


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    h = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for s, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        h.append(s, charset)
    return h


def _charset_bytes(text, charset):
    if str(charset) == "unknown-8bit":
        return text.encode("ascii", "surrogateescape")
    return text.encode(charset.output_codec or "us-ascii")


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None,
                 continuation_ws=" ", errors="strict"):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def append(self, s, charset=None, errors="strict"):
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii" if codec == "unknown-8bit" else codec,
                         "surrogateescape" if codec == "unknown-8bit" else errors)
        output = charset.output_codec or "us-ascii"
        if output != "unknown-8bit":
            try:
                s.encode(output, errors)
            except UnicodeEncodeError:
                if output != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def _normalized(self):
        joined = []
        for text, charset in self._chunks:
            if joined and joined[-1][1] == charset:
                joined[-1] = (joined[-1][0] + " " + text, charset)
            else:
                joined.append((text, charset))
        return joined

    def __str__(self):
        out, last, last_space = [], None, False
        for text, charset in self._normalized():
            space = text and text[0] in " \t"
            if out and last not in (None, "us-ascii"):
                if str(charset) in ("None", "us-ascii") and not space:
                    out.append(" ")
            elif out and str(charset) not in ("None", "us-ascii") and not last_space:
                out.append(" ")
            last = str(charset)
            last_space = bool(text) and text[-1] in " \t"
            out.append(text.encode("ascii", "replace").decode() if last == "unknown-8bit" else text)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        if maxlinelen == 0:
            maxlinelen = 1000000
        lines, current = [], ""
        used = self._headerlen
        for number, (text, charset) in enumerate(self._normalized()):
            joint = "" if number == 0 or text[:1] in (" ", "\t") and not current else (
                "" if current[-1:] in (" ", "") or text[:1] == " " else " ")
            if charset.header_encoding is None:
                for piece in _split_ascii(text, splitchars):
                    piece = joint + piece
                    joint = ""
                    if current.strip() and used + len(current) + len(piece.rstrip()) > maxlinelen:
                        lines.append(current.rstrip(" \t") if piece[:1] in " \t" else current)
                        current = piece if piece[:1] in " \t" else self._continuation_ws + piece
                        used = 0
                    else:
                        current += piece
            else:
                for word in _words(text, charset, maxlinelen - used - len(current) - len(joint),
                                   maxlinelen - len(self._continuation_ws)):
                    if word is None:
                        if current:
                            lines.append(current)
                        current, used, joint = self._continuation_ws, 0, ""
                    else:
                        current += joint + word
                        joint = ""
        lines.append(current)
        value = linesep.join(lines)
        if re.search(r"\n[^ \t]+:", value):
            raise HeaderParseError(
                f"header value appears to contain an embedded header: {value!r}")
        return value


def _split_ascii(text, splitchars):
    """Pieces that may start a line, each with the space before it."""
    out = []
    for line in text.splitlines() or [""]:
        for piece in re.findall(r"\s*\S+\s*$|\s*\S+|\s+", line):
            out.append(piece)
    return out


def _words(text, charset, first, rest):
    """Encoded words of a text; None stands for a new line."""
    codec = charset.output_codec or "us-ascii"
    encoding = charset.header_encoding
    if encoding == SHORTEST:  # one choice for the whole text
        data = text.encode(codec)
        encoding = BASE64 if (len(data) + 2) // 3 * 4 < len(_q_word(data)) else QP
    at, room = 0, first
    while at < len(text):
        low, high = at + 1, len(text)
        if len(_encoded_word(text[at:].encode(codec), codec, encoding)) > room:
            while low < high:
                middle = (low + high + 1) // 2
                if len(_encoded_word(text[at:middle].encode(codec), codec,
                                     encoding)) <= room:
                    low = middle
                else:
                    high = middle - 1
            if len(_encoded_word(text[at:low].encode(codec), codec,
                                 encoding)) > room and room != rest:
                yield None
                room = rest
                continue
            high = low
        yield _encoded_word(text[at:high].encode(codec), codec, encoding)
        at = high
        if at < len(text):
            yield None
            room = rest
