# bytearray: in-place changes, refused while a view exists.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__+':', e)
ba = bytearray(b'hello')
m = memoryview(ba)
t(lambda: ba.append(1))
t(lambda: ba.__delitem__(0))
t(lambda: ba.extend(b''))
m[0] = 72
print(ba)
m[1:3] = b'EL'
print(ba)
m.release()
ba.append(33)
print(ba)
with memoryview(ba) as v:
    t(lambda: ba.pop())
    print(v[-1], v[0], len(v), v[1:3].tobytes())
ba.pop()
print(ba)
def f():
    x = memoryview(ba)
    return x[0]
print(f())
ba.append(7)
print(ba)
m = memoryview(ba)
del m
ba.append(8)
print(ba)
for i in range(10): ba.insert(0, i)
print(ba); ba.reverse(); print(ba); del ba[::2]; print(ba); del ba[5:1:-1]; print(ba); ba[2:4] = b'longer'; print(ba); ba[1:1]=[1,2,3]; print(ba); ba[::3]=b'xyzw'[:len(ba[::3])]; print(ba)
ba *= 2; print(ba); ba += b'q'; print(ba); ba += memoryview(b'zz'); print(ba); ba[:] = b''; print(ba, len(ba), bool(ba))
ba.extend(range(5)); ba.extend(ba); print(ba); ba.remove(3); print(ba); ba.clear(); print(ba)
x = bytearray(b'abc'); y = x; y += b'd'; print(x is y, x)
print(bytearray(3), bytearray([1,2]), bytearray('é','utf-8'), bytearray(b'x') == b'x', b'x' == bytearray(b'x'), bytearray(b'a') < b'b', b'a' < bytearray(b'b'), bytearray(b'a') != b'a')
