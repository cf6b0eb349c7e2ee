# unicode_escape and raw_unicode_escape both ways; escape_encode and escape_decode of bytes.
import codecs
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
text = "a\t\n\r\\'\"\x00\x7f\xe9\u20ac\U0001f600\ud800"
print(text.encode("unicode_escape"), text.encode("raw_unicode_escape"), codecs.escape_encode(b"a\t\n'\"\\\xe9\0"), text.encode("unicode_escape").decode("unicode_escape") == text)
for data in (rb"\x41\u20ac\U0001f600\101\n\\", rb"\N{SNOWMAN}\N{DIGIT ONE}", rb"\x4", rb"\u12", rb"\U00110000", rb"\N{NOPE}", rb"\N", rb"\N{", b"a\\", rb"\z\8", rb"\777", b"\xe9\\xe9", b"\\\n!", rb"\ud83d\ude00", rb"\x"):
    for name in ("unicode_escape", "raw_unicode_escape"):
        for errors in ("strict", "replace"):
            try:
                print(data, name, errors, ascii(data.decode(name, errors)))
            except UnicodeDecodeError as e:
                print(data, name, errors, e)
for args in ((rb"\x41\n\101\\\'",), (rb"\x4",), (rb"\x4", "replace"), (rb"\x4", "ignore"), (rb"\x4", "nope"), (b"a\\",), ("text\\t",), (rb"\q",)):
    try:
        print(args, codecs.escape_decode(*args))
    except ValueError as e:
        print(args, e)
