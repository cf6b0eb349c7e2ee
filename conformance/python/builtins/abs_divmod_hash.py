# abs, hash, id, callable, ascii, ord, chr.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(abs(-5), abs(5), abs(-1.5), abs(3 + 4j), abs(True), abs(-2**70), abs(-0.0), ord("a"), ord("é"), ord(b"a"), chr(97), chr(233), chr(0x10FFFF) == "\U0010ffff", ascii("é\n"), ascii([1, "é"]), ascii(None), callable(print), callable(5), callable(int), callable(lambda: 0), hash(5), hash(-1), hash(0), hash(2**61 - 1), hash(2**61), hash(True), hash(1.0), hash(1.5) == hash(1.5), hash(""), hash(()) == hash(()), hash(None) == hash(None), id(print) == id(print), isinstance(id([]), int))
err(abs, "x")
err(abs, None)
err(abs)
err(abs, 1, 2)
err(ord, "")
err(ord, "ab")
err(ord, 1)
err(chr, -1)
err(chr, 0x110000)
err(chr, "a")
err(chr, 1.5)
err(hash, [])
err(hash)
err(callable)
err(id)
err(ascii)
err(len)
err(len, [], [])
err(len, 5)
