# pbkdf2_hmac: known answers, dklen, kinds of arguments and each error.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 1).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 4096).hex())
print(hashlib.pbkdf2_hmac("sha256", b"passwordPASSWORDpassword", b"saltSALTsaltSALTsaltSALTsaltSALTsalt", 100, 40).hex())
print(hashlib.pbkdf2_hmac(hash_name="sha512", password=bytearray(b"p"), salt=memoryview(b"s"), iterations=3, dklen=10).hex())
print(hashlib.pbkdf2_hmac("md5", b"", b"", 1, None).hex(), hashlib.pbkdf2_hmac("SHA256", b"a", b"b", 1, 200).hex()[-10:])
for args in (("sha1", "password", b"salt", 1), ("sha1", b"password", "salt", 1), ("sha1", b"p", b"s", 0), ("sha1", b"p", b"s", -1), ("sha1", b"p", b"s", 1, 0), ("sha1", b"p", b"s", 1, -1), ("nope", b"p", b"s", 1), (b"sha1", b"p", b"s", 1), ("sha1", b"p", b"s", "1"), ("sha1", b"p", b"s", 1.5), ("sha1", b"p", b"s"), ("sha1", b"p", b"s", 1, "5"), (None, b"p", b"s", 1)):
    show(hashlib.pbkdf2_hmac, *args)
