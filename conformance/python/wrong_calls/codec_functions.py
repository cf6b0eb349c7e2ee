# Wrong calls of codecs' functions that are C in CPython.
import codecs


def attempt(label, call):
    try:
        print(label, "->", call())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


for name in ("utf_8_encode", "utf_8_decode", "utf_16_encode", "utf_16_decode", "ascii_encode", "ascii_decode",
             "latin_1_decode", "unicode_escape_decode", "charmap_encode", "charmap_decode", "charmap_build",
             "escape_encode", "escape_decode", "readbuffer_encode", "encode", "decode", "lookup", "lookup_error",
             "register", "register_error"):
    function = getattr(codecs, name)
    attempt(name, lambda: function())
    attempt(name, lambda: function(1, 2, 3, 4, 5))
    attempt(name, lambda: function("abc", nope=1))
    attempt(name, lambda: function(None))
for name in ("utf_8_decode", "ascii_decode", "utf_16_ex_decode", "escape_encode"):
    attempt(name, lambda: getattr(codecs, name)(b"abcd", 5))
for name in ("utf_8_encode", "latin_1_encode", "utf_32_encode"):
    attempt(name, lambda: getattr(codecs, name)("abcd", 5))
attempt("encode", lambda: codecs.encode("a", 5))
attempt("encode", lambda: codecs.encode("a", "utf-8", 5))
attempt("decode", lambda: codecs.decode(b"a", None))
print(codecs.utf_16_encode("a"), codecs.utf_16_encode("a", None, -1), codecs.utf_16_encode("a", "strict", 1))
print(codecs.utf_32_encode("a", None, 1), codecs.ascii_decode(b"ab", "strict"), codecs.latin_1_decode(b"\xe9"))
