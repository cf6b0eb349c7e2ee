# Methods of bytes.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

b = b"Hello World"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b"abc".capitalize(), b.find(b"o"), b.find(111), b.rfind(b"o"), b.index(b"W"), b.count(b"o"), b.count(108), b.replace(b"o", b"0"), b.startswith(b"He"), b.endswith((b"x", b"ld")))
print(b.split(), b.split(b"o"), b"a,b,c".rsplit(b",", 1), b" x ".strip(), b"xxaxx".strip(b"x"), b"a\nb\r\nc".splitlines(), b"-".join([b"a", b"b"]), b"a=b".partition(b"="), b"a=b=c".rpartition(b"="), b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"."), b"7".zfill(3))
print(b"abc".isalpha(), b"12".isdigit(), b" ".isspace(), b"Ab".istitle(), b"AB".isupper(), b"a1".isalnum(), b"\x80".isascii(), b"a\tb".expandtabs(4), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"prefix-x".removeprefix(b"prefix-"), b"x.py".removesuffix(b".py"))
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff\xfe".decode("utf-8", "ignore"), b"a\xffb".decode("utf-8", "replace"), b"\xff".decode("ascii", "backslashreplace"), b"a".decode(encoding="utf-8"), b"h\x00i\x00".decode("utf-16-le"), b"\xff\xfea\x00".decode("utf-16"))
err(b.decode, "nope")
err(b"\xff".decode)
err(b"a\xc3".decode)
err(b"\xc3(".decode)
err(b"\xed\xa0\x80".decode)
err(b"\xf0\x9f\x98".decode)
err(b"\xff".decode, "ascii")
err(b.find, "o")
err(b.replace, "o", "x")
err(b.split, "o")
err(b.join, ["a"])
err(b.startswith, "H")
err(b.index, b"zz")
err(b"".join, [1])
