# Every standard error handler with every codec, and the handlers as functions.
import codecs

texts = ["a\u20ac\U0001f600b", "\udc80\udcffx", "\ud800\udc00", "caf\xe9", "\uabcd\x00\x7f"]
handlers = ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace",
            "surrogateescape", "surrogatepass"]
encodings = ["ascii", "latin-1", "cp1252", "cp437", "iso8859-15", "mac-roman", "utf-8",
             "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7",
             "unicode_escape", "raw_unicode_escape"]
for text in texts:
    for encoding in encodings:
        for handler in handlers:
            try:
                out = text.encode(encoding, handler)
            except UnicodeError as e:
                out = str(e)
            print(encoding, handler, out)

datas = [b"a\xff\x80b", b"\xed\xa0\x80\xed\xb0\x80", b"\x00\xd8\x00\xdc\x00\xd8", b"\x80\x81\x8d",
         b"\xfe\xff\x00a\xd8\x00", b"\xff\xfe\x00\x00a\x00\x00\x00b", b"+AGE +2AE- +A", b"\\x4\\u1g"]
for data in datas:
    for encoding in encodings:
        for handler in handlers:
            try:
                out = ascii(data.decode(encoding, handler))
            except (UnicodeError, TypeError) as e:
                out = str(e)
            print(encoding, handler, out)

errors = [UnicodeEncodeError("ascii", "ab\u20ac\udc80", 2, 4, "why"),
          UnicodeDecodeError("utf-8", b"a\xed\xa0\x80b", 1, 4, "why"),
          UnicodeDecodeError("ascii", b"a\xff\x00", 1, 3, "why"),
          UnicodeTranslateError("ab\u20ac", 2, 3, "why"),
          UnicodeEncodeError("utf-16-be", "\udc80", 0, 1, "why"),
          UnicodeDecodeError("utf_32_le", b"\x00\xd8\x00\x00", 0, 4, "why"), ValueError("no")]
for name in handlers:
    for error in errors:
        try:
            print(name, type(error).__name__, ascii(codecs.lookup_error(name)(error)))
        except Exception as e:
            print(name, type(error).__name__, type(e).__name__, ascii(str(e)))
