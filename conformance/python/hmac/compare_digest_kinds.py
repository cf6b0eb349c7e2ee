# compare_digest: equal and unequal text and buffers, mixed kinds, text beyond ASCII, subclasses.
import hmac

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for a, b in (("abc", "abc"), ("abc", "abd"), ("abc", "ab"), ("", ""), (b"abc", b"abc"), (b"abc", b"abd"), (bytearray(b"abc"), b"abc"), (memoryview(b"abc"), bytearray(b"abc")), ("abc", b"abc"), (b"abc", "abc"), ("\xe9", "\xe9"), ("a", "\u20ac"), (None, b""), (5, 5), ([1], [1]), (b"a", None)):
    show(hmac.compare_digest, a, b)


class Text(str):
    def __eq__(self, other):
        raise RuntimeError("never asked")

    __hash__ = str.__hash__


print(hmac.compare_digest(Text("abc"), "abc"), hmac.compare_digest("abc", Text("abd")))
show(hmac.compare_digest, "a")
show(hmac.compare_digest, a="a", b="a")
