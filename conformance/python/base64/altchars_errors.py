# altchars of the wrong length, kind or content; what cannot be encoded or decoded at all.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for alt in (b"", b"-", b"-_-", "-_", "", "\xe9_", 5, [45, 95], None, bytearray(b"-_"), memoryview(b"-_")):
    print(repr(alt) if not isinstance(alt, memoryview) else "view")
    show(base64.b64encode, b"\xfb\xff\xfe", alt)
    show(base64.b64decode, b"-_-_", alt)
for value in ("text", None, 5, 1.5, [1, 2], object):
    show(base64.b64encode, value)
for value in ("a\xe9==", None, 5, [1, 2]):
    show(base64.b64decode, value)
    show(base64.urlsafe_b64decode, value)
    show(base64.standard_b64decode, value)
show(base64.b64encode)
show(base64.b64decode, b"", b"-_", False, 1)
show(base64.b64encode, b"", foo=1)
show(base64.urlsafe_b64encode, b"", b"-_")
