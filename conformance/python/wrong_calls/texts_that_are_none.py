# What takes a text or bytes and gets something else: json's decoder, string.Formatter, gzip, codecs.
import codecs, gzip, json, string, urllib.parse


def attempt(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


for value in (None, 5, b"1", bytearray(b"1"), ["1"]):
    attempt("decode", lambda: json.JSONDecoder().decode(value))
    attempt("raw_decode", lambda: json.JSONDecoder().raw_decode(value))
    attempt("format", lambda: string.Formatter().format(value))
    attempt("vformat", lambda: string.Formatter().vformat(value, (), {}))
    attempt("parse", lambda: list(string.Formatter().parse(value)))
    attempt("get_field", lambda: string.Formatter().get_field(value, (), {}))
for value in (None, 1.5, "a", [31]):
    attempt("decompress", lambda: gzip.decompress(value))
attempt("quote_plus", lambda: urllib.parse.quote_plus("a", encoding="nope"))
attempt("quote", lambda: urllib.parse.quote("a b", encoding="nope"))
gap = memoryview(b"abcdef")[::2]
for encoding in ("utf-8", "latin-1", "ascii", "utf-16", "hex", "base64"):
    attempt(encoding, lambda: codecs.decode(gap, encoding))
attempt("str", lambda: str(gap, "utf-8"))
attempt("utf_8_decode", lambda: codecs.utf_8_decode(gap))
attempt("incremental", lambda: codecs.getincrementaldecoder("utf-8")().decode(gap))
