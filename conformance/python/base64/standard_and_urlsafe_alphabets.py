# b64encode and b64decode over every length up to ten, standard_* and urlsafe_* beside altchars.
import base64

for n in range(11):
    data = bytes((i * 57 + 248) % 256 for i in range(n))
    plain, safe = base64.b64encode(data), base64.urlsafe_b64encode(data)
    print(n, plain, safe, base64.b64encode(data, altchars=b"-_") == safe, base64.standard_b64encode(data) == plain)
    print(base64.b64decode(plain) == base64.standard_b64decode(plain) == base64.urlsafe_b64decode(safe) == data,
          base64.b64decode(safe, altchars=b"-_") == data, base64.b64decode(safe.decode("ascii"), "-_") == data)
print(base64.urlsafe_b64decode("-_+/"), base64.standard_b64decode(b"+/-_AA"))
print(base64.b64encode(b"\xfb\xff", b"@#"), base64.b64encode(b"\xfb\xff", bytearray(b"@#")))
