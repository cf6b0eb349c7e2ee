# Each standard error handler called by hand and through codecs, and handlers of a program's own at odd places.
import codecs

encode = UnicodeEncodeError("ascii", "a\xe9\u20ac\U0001f600b", 1, 4, "why")
decode = UnicodeDecodeError("ascii", b"a\xe9\xffb", 1, 3, "why")
translate = UnicodeTranslateError("a\xe9b", 1, 2, "why")
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    handler = codecs.lookup_error(name)
    for error in (encode, decode, translate, ValueError("x"), 5):
        try:
            print(name, type(error).__name__, ascii(handler(error)))
        except Exception as e:
            print(name, type(error).__name__, type(e).__name__, e)
print(b"\xff\x80a".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))
for name, answer in (("text", ("?", 2)), ("end", ("", 99)), ("minus", ("<", -1)), ("number", 5), ("short", ("x",)), ("list", ["x", 1]), ("bytes", (b"B", 2)), ("none", (None, 2)), ("float", ("x", 1.5)), ("bad", ("\xe9", 2))):
    codecs.register_error("my_" + name, lambda e, answer=answer: answer)
    for call in (lambda: "a\xe9b".encode("ascii", "my_" + name), lambda: b"a\xe9b".decode("ascii", "my_" + name)):
        try:
            print(name, call())
        except Exception as e:
            print(name, type(e).__name__, e)
for call in (lambda: codecs.register_error(5, len), lambda: codecs.register_error("x", 5), lambda: codecs.lookup_error("nope"), lambda: codecs.lookup_error(5), lambda: "\xe9".encode("ascii", "nope"), lambda: "a".encode("ascii", "nope"), lambda: "a".encode("ascii", 5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
