# b85encode and b85decode: every length to eleven, padding, the largest groups and the errors with their positions.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for n in range(12):
    data = bytes(255 - i * 23 for i in range(n))
    for pad in (False, True):
        out = base64.b85encode(data, pad)
        print(n, pad, out, base64.b85decode(out))
for text in (b"", b"0", b"00", b"|NsC0", b"|NsC1", b"~~~~~", b"abcde fghij", b"abcdefg\xff", b"00000\"", "abcde", "ab\xe9", b"VPa!s", 5, None):
    print(text, end=" ")
    show(base64.b85decode, text)
show(base64.b85encode, "text")
show(base64.b85encode)
show(base64.b85decode, b"", True)
