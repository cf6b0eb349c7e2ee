"""json.encoder: the encoder's names under their home."""

import re

from json import JSONEncoder, dumps

ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
HAS_UTF8 = re.compile(rb"[\x80-\xff]")
ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
              "\t": "\\t", **{chr(i): "\\u%04x" % i for i in range(32) if chr(i) not in "\b\f\n\r\t"}}
INFINITY = float("inf")


def py_encode_basestring(s):
    return dumps(s, ensure_ascii=False)


def py_encode_basestring_ascii(s):
    return dumps(s)


encode_basestring, encode_basestring_ascii = py_encode_basestring, py_encode_basestring_ascii
