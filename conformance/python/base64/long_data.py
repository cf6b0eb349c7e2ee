# Every encoding over long data: round trips, checksums of the text, lines, and strict decoding of large input.
import base64
import hashlib

data = bytes((i * i + 7 * i) % 256 for i in range(5000))
for encode, decode in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode), (base64.encodebytes, base64.decodebytes)):
    out = encode(data)
    print(encode.__name__, len(out), hashlib.md5(out).hexdigest(), decode(out) == data, decode(encode(b"")) == b"")
print(base64.b64decode(base64.b64encode(data), validate=True) == data, base64.a85decode(base64.a85encode(data, wrapcol=60, adobe=True), adobe=True) == data, max(map(len, base64.a85encode(data, wrapcol=60).split(b"\n"))), base64.b64decode(b"\n".join(base64.b64encode(data)[i:i + 10] for i in range(0, 6668, 10))) == data)
