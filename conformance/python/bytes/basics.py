# bytes: construction, indexing, slicing, iteration.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes((65, 66)), bytes(bytearray(b"q")), bytes.fromhex("00ff 10"), b"ab" + b"c", b"ab" * 2)
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], len(b), list(b), 104 in b, b"ell" in b, [hex(x) for x in b[:2]], b.hex(), b.hex("-"), b.hex(":", 2), b == b"hello", b == "hello", b < b"help", hash(b) == hash(b"hello"))
print(repr(b"\x00\t\n\r\\'\"\x7f\x80"), b'"', b"'", str(b"a"), b"%d %s" % (1, b"x"), b"" or "empty")
err(bytes, "a")
err(bytes, [256])
err(bytes, [-1])
err(bytes, -1)
err(bytes, ["a"])
err(bytes, 1.5)
err(bytes, None)
err(bytes, "a", "nope")
err(bytes.fromhex, "0")
err(bytes.fromhex, "zz")
err(lambda: b[10])
err(lambda: b + "x")
err(lambda: "x" in b)
err(lambda: 256 in b)
def si(): b[0] = 1
err(si)
