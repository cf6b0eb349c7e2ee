# unquote, unquote_plus and unquote_to_bytes: broken escapes, encodings, error handlers, kinds of values.
from urllib.parse import unquote, unquote_plus, unquote_to_bytes

for text in ("", "plain", "a%20b", "a+b", "%", "%2", "%zz", "%41%zz%42", "caf%C3%A9", "caf%E9", "%E2%82%AC", "%e2%82%ac", "%E2%82", "\xe9%C3%A9", "%u20ac", "%25", "%2525", "a%00b", "%F0%9F%98%80", "%C3x%A9"):
    print(repr(text), ascii(unquote(text)), ascii(unquote_plus(text)), unquote_to_bytes(text), ascii(unquote(text, "latin-1")), ascii(unquote(text, errors="ignore")), ascii(unquote(text, "ascii", "backslashreplace")))
for value in (b"a%20b", b"%ff", 5, None, ["x"]):
    for f in (unquote, unquote_plus, unquote_to_bytes):
        try:
            print(f.__name__, value, ascii(f(value)))
        except Exception as e:
            print(f.__name__, value, type(e).__name__, e)
try:
    print(unquote("%ff", errors="strict"))
except UnicodeDecodeError as e:
    print(e)
