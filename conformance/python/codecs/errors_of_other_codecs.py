# What a failing codec of a program's own raises: the wrapper that names the encoding, and what is left as it is.
import codecs


class Own(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


KINDS = {"runtime": RuntimeError("broken"), "value": ValueError("bad"), "bare": KeyError, "own": Own(1, 2), "many": RuntimeError("a", "b"), "unicode": UnicodeDecodeError("x", b"y", 0, 1, "z"), "type": TypeError("t"), "lookup": LookupError("l"), "noargs": RuntimeError()}


def search(name):
    if not name.startswith("fail_"):
        return None
    error = KINDS[name[5:]]

    def work(*args):
        raise error
    return codecs.CodecInfo(work, work, name=name)


codecs.register(search)
for kind in KINDS:
    for call in (lambda: "x".encode("fail_" + kind), lambda: b"x".decode("fail_" + kind), lambda: codecs.encode("x", "fail_" + kind), lambda: codecs.decode("x", "fail_" + kind)):
        try:
            call()
        except Exception as e:
            print(kind, type(e).__name__, e, "| cause", type(e.__cause__).__name__)
for call in (lambda: codecs.decode(b"zz", "hex"), lambda: codecs.decode(b"!", "base64"), lambda: codecs.decode(b"x", "zlib"), lambda: codecs.encode("x", "hex"), lambda: b"x".decode("rot13"), lambda: "x".encode("hex"), lambda: codecs.decode(5, "rot13"), lambda: codecs.encode("x", "nope"), lambda: "x".encode("idna", "nope"), lambda: codecs.encode("\u20ac", "rot13")):
    try:
        print(ascii(call()))
    except Exception as e:
        print(type(e).__name__, e, "| cause", type(e.__cause__).__name__)
codecs.unregister(search)
try:
    "x".encode("fail_value")
except LookupError as e:
    print(e)
