# memoryview.
m = memoryview(b"hello")
print(len(m), m[0], m[1:3].tobytes(), bytes(m), m.tolist(), m.readonly, m.nbytes, m.itemsize, m.format, m == b"hello", list(m[:2]), m[::-1].tobytes(), 104 in m)
a = bytearray(b"abc")
v = memoryview(a)
v[0] = 120
v[1:] = b"YZ"
print(a, v.readonly, v.hex())
v.release()
try: v[0]
except ValueError as e: print(e)
try: m[0] = 1
except TypeError as e: print(e)
try: memoryview("x")
except TypeError as e: print(e)
with memoryview(b"ctx") as c: print(c.tobytes())
