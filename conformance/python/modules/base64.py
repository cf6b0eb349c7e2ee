# base64 and hex.
import base64
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for b in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(250, 256)), b"\xff\xfe\xfd"):
    e = base64.b64encode(b)
    print(e, base64.urlsafe_b64encode(b), base64.b32encode(b), base64.b16encode(b), base64.b85encode(b), base64.standard_b64encode(b) == e, base64.b64decode(e) == b, base64.b32decode(base64.b32encode(b)) == b, base64.b16decode(base64.b16encode(b)) == b)
print(base64.b64decode("aGk="), base64.urlsafe_b64decode("_-8="), base64.b64decode("aGk=\n"), base64.b64decode(b"a G k ="), base64.b64encode(b"\xfb\xef", altchars=b"-_"), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eA==\n"), base64.b64encode("é".encode()).decode(), base64.b64decode("w6k=").decode(), base64.b16decode("ff", casefold=True))
err(base64.b64encode, "text")
err(base64.b64decode, "a")
err(base64.b64decode, "abc")
err(base64.b64decode, "aGk=!", validate=True)
err(base64.b64decode, 5)
err(base64.b16decode, "zz")
err(base64.b32decode, "a")
err(base64.b64decode, "é")
err(base64.b64encode)
