# Views of bytearrays: writes seen both ways, sizes locked while exported, released, slices of slices, casts.
b = bytearray(b"abcdefgh")
v = memoryview(b)
v[0] = ord("A")
b[1] = ord("B")
print(bytes(v), v[1:3].tobytes(), v[::-2].tolist(), v[2:][1:3].tobytes(), len(v), v.nbytes, v.readonly)
for f in (lambda: b.append(1), lambda: b.extend(b"x"), lambda: b.clear(), lambda: b.pop(), lambda: b.__delitem__(0),
          lambda: b.__setitem__(slice(0, 2), b"xyz"), lambda: b.__iadd__(b"q"), lambda: b.insert(0, 1)):
    try:
        f()
        print("allowed")
    except BufferError as e:
        print(e)
b[0:2] = b"12"
v[2:4] = b"34"
print(b)
for bad in (lambda: v.__setitem__(0, 256), lambda: v.__setitem__(0, -1), lambda: v.__setitem__(0, b"a"), lambda: v.__setitem__(slice(0, 2), b"abc"),
            lambda: v.__setitem__(8, 0), lambda: v["a"], lambda: v[0, 0], lambda: memoryview(b"ro").__setitem__(0, 1), lambda: v.__delitem__(0),
            lambda: memoryview("text"), lambda: memoryview(5), lambda: hash(v), lambda: v.cast("i").cast("d"), lambda: v[:3].cast("H")):
    try:
        bad()
    except (ValueError, TypeError, IndexError, NotImplementedError) as e:
        print(type(e).__name__, e)
w = v.cast("H")
print(w.format, w.itemsize, w.shape, len(w), w[0] == int.from_bytes(b"12", "little"), w.tobytes() == bytes(b))
m = v.cast("B", (2, 4))
print(m.shape, m.ndim, m.tolist(), m[1, 2], m.strides)
part = v[1:3]
v.release()
try:
    v[0]
except ValueError as e:
    print(e)
print(part.tobytes())
for x in (part, w, m):
    x.release()
b.append(33)
print(b)
with memoryview(b) as v:
    print(v == b, v == bytes(b), v != b"no", v.obj is b, v.contiguous, v.hex(), v.tolist()[:2], 33 in v, v.index(33) if hasattr(v, "index") else "")
b.clear()
print(b)
