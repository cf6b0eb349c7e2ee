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
            if charset == "unknown-8bit":
                text = text.encode("ascii", "surrogateescape").decode("ascii", "replace")
            plain = charset in (None, "us-ascii")
            if out and last not in (None, "us-ascii"):
                if plain and not (text and _splits_words(text[0])):
                    out.append(" ")
                    charset = None
            elif out and not plain and not last_space:
                out.append(" ")
            last_space = bool(text) and _splits_words(text[-1])
            last = charset
            out.append(text)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        folder = _Folder(self._headerlen, maxlinelen or 1000000, self._continuation_ws, splitchars)
        last, ends_blank = None, False
        chunks = self._normalized()
        for number, (text, charset) in enumerate(chunks):
            plain = charset == "us-ascii"
            if number:
                starts_blank = bool(text) and _splits_words(text[0])
                if last not in (None, "us-ascii"):
                    if not starts_blank or not plain:
                        folder.line.append((" ", ""))
                elif not plain and not ends_blank:
                    folder.line.append((" ", ""))
            ends_blank = bool(text) and _splits_words(text[-1])
            last = charset
            lines = text.splitlines() or [""]
            folder.feed("", lines[0], charset)
            for line in lines[1:]:
                folder.end_line()
                rest = line.lstrip()
                if charset.header_encoding is not None:
                    folder.feed(self._continuation_ws, " " + rest, charset)
                else:
                    folder.feed(line[:len(line) - len(rest)], rest, charset)
            if len(lines) > 1:
                folder.end_line()
        if chunks:
            folder.line.append((" ", ""))
        folder.end_line()
        value = linesep.join(folder.lines)
        if re.search(r"\n[^ \t]+:", value):
            raise HeaderParseError(
                f"header value appears to contain an embedded header: {value!r}")
        return value


def _splits_words(c):
    return c.isspace() or c in "()\\"


class _Folder:
    """Lines of a header. The line being made is a list of (space, text); `head` is the room that the
    header's name takes of the first one."""

    def __init__(self, head, width, indent, splitchars):
        self.head, self.width, self.indent, self.splitchars = head, width, indent, splitchars
        self.lines, self.line = [], []

    def size(self):
        return self.head + sum([len(space) + len(text) for space, text in self.line])

    def text(self):
        return "".join([space + text for space, text in self.line])

    def start_line(self, parts=()):
        self.line, self.head = list(parts), 0

    def end_line(self):
        if self.line and self.line[-1] == (" ", ""):
            del self.line[-1]
        if self.size():
            text = self.text()
            if not self.head and self.lines and (not text or text.isspace()):
                self.lines[-1] += text
            else:
                self.lines.append(text)
        self.start_line()

    def feed(self, space, text, charset):
        if charset.header_encoding is None:
            parts = re.split(r"([ \t]+)", space + text)
            if parts[0]:
                parts.insert(0, "")
            else:
                del parts[0]
            for i in range(0, len(parts) - 1, 2):
                self.add(parts[i], parts[i + 1])
            return
        rows = [""]
        for word in _words(text, charset, self.width - self.size(),
                           self.width - len(self.indent)):
            if word is None:
                rows.append("")
            else:
                rows[-1] += word
        if rows[0]:
            self.add(space, rows[0])
        if len(rows) > 1:
            self.end_line()
            self.line.append((self.indent, rows[-1]))
            self.lines += [self.indent + row for row in rows[1:-1]]

    def add(self, space, text):
        self.line.append((space, text))
        if self.size() <= self.width:
            return
        for c in self.splitchars:
            for i in range(len(self.line) - 1, 0, -1):
                if c.isspace():
                    before = self.line[i][0]
                    if before[:1] == c:
                        return self.split(i)
                if self.line[i - 1][1][-1:] == c:
                    return self.split(i)
        space, text = self.line.pop()
        if self.head > 0:
            self.end_line()
            space = space or " "
        self.line.append((space, text))

    def split(self, i):
        rest = self.line[i:]
        del self.line[i:]
        self.lines.append(self.text())
        self.start_line(rest)


def _words(text, charset, first, rest):
    """Encoded words of a text; None stands for a new line."""
    codec = charset.output_codec or "us-ascii"

    def octets(piece):
        return _charset_bytes(piece, charset)
    encoding = charset.header_encoding
    if encoding == SHORTEST:  # one choice for the whole text
        data = octets(text)
        encoding = BASE64 if (len(data) + 2) // 3 * 4 < len(_q_word(data)) else QP
    at, room = 0, first
    while at < len(text):
        low, high = at + 1, len(text)
        if len(_encoded_word(octets(text[at:]), codec, encoding)) > room:
            while low < high:
                middle = (low + high + 1) // 2
                if len(_encoded_word(octets(text[at:middle]), codec,
                                     encoding)) <= room:
                    low = middle
                else:
                    high = middle - 1
            if len(_encoded_word(octets(text[at:low]), codec,
                                 encoding)) > room and room != rest:
                yield None
                room = rest
                continue
            high = low
        yield _encoded_word(octets(text[at:high]), codec, encoding)
        at = high
        if at < len(text):
            yield None
            room = rest
