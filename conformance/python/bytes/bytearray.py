# bytearray: mutation.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

a = bytearray(b"abc")
a[0] = 65
a.append(100)
a.extend(b"ef")
a += b"g"
print(a, len(a), a[1], a[1:3], bytes(a), a.decode())
a.insert(0, 33)
print(a.pop(), a.pop(0), a)
a.remove(100)
a.reverse()
print(a, a.copy() == a, a.find(b"e"), a.upper(), a.hex(), 102 in a)
a[1:3] = b"XYZ"
del a[0]
del a[-2:]
print(a, bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray() == b"", bytearray(b"x") + b"y", b"x" + bytearray(b"y"), bytearray(b"ab") * 2)
a.clear()
print(a, a == bytearray())
def s1(): bytearray(b"a")[0] = 256
def s2(): bytearray(b"a")[5] = 1
def s3(): bytearray(b"a")[0] = "x"
for f in (s1, s2, s3): err(f)
err(lambda: hash(bytearray()))
err(bytearray(b"a").append, 300)
err(bytearray().pop)
err(bytearray(b"a").remove, 5)
err(bytearray, "a")
err(bytearray(b"a").extend, [1000])
err(bytearray(b"a").extend, "str")
