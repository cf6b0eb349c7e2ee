"""email.charset: how a character set is written in headers and bodies."""

import base64

import email.encoders
from email import errors

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

# name: header encoding, body encoding, output character set
CHARSETS = {
    **{"iso-8859-%d" % n: (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)},
    "windows-1252": (QP, QP, None),
    "viscii": (QP, QP, None),
    "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None),
    "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
}
ALIASES = {"latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "latin_2": "iso-8859-2",
           "latin-2": "iso-8859-2", "latin_9": "iso-8859-15", "latin-9": "iso-8859-15",
           "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii"}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}

_header_safe = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-!*+/")


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    CODEC_MAP[charset] = codecname


def _q_word(data):
    return "".join(["_" if b == 32 else chr(b) if b in _header_safe else "=%02X" % b for b in data])


def _encoded_word(data, charset, encoding):
    """RFC 2047 text of bytes."""
    quoted = _q_word(data)
    if encoding == BASE64 or encoding == SHORTEST and (len(data) + 2) // 3 * 4 < len(quoted):
        return f"=?{charset}?b?{base64.b64encode(data).decode('ascii')}?="
    return f"=?{charset}?q?{quoted}?="


class Charset:
    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        header, body, out = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        out = out or self.input_charset
        self.header_encoding = header
        self.body_encoding = body
        self.output_charset = ALIASES.get(out, out)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        from email.encoders import encode_7or8bit
        return encode_7or8bit

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        codec = self.output_codec or "us-ascii"
        data = string.encode(codec)
        if self.header_encoding is None:
            return string
        return _encoded_word(data, codec, self.header_encoding)

    def body_encode(self, string):
        if not string:
            return string
        if self.body_encoding == BASE64:
            data = string.encode(self.output_charset) if isinstance(string, str) else string
            return base64.encodebytes(data).decode("ascii")
        if self.body_encoding == QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return _qp_body(string)
        if isinstance(string, str):
            string = string.encode(self.output_charset or "ascii").decode("ascii")
        return string


def _qp_body(data, width=76):
    """Quoted-printable text of bytes; lines keep their ends."""
    out = []
    for line in data.decode("latin-1").splitlines(True):
        body = line.rstrip("\r\n")
        end = line[len(body):].replace("\r\n", "\n").replace("\r", "\n")
        pieces = ["=%02X" % ord(c) if c == "=" or not (c == "\t" or " " <= c <= "~") else c
                  for c in body]
        if pieces and pieces[-1] in " \t":
            pieces[-1] = "=%02X" % ord(pieces[-1])
        row, size = [], 0
        for i, piece in enumerate(pieces):
            room = width if i == len(pieces) - 1 else width - 1
            if size + len(piece) > room:
                out.append("".join(row) + "=\n")
                row, size = [], 0
            row.append(piece)
            size += len(piece)
        out.append("".join(row) + end)
    return "".join(out)
