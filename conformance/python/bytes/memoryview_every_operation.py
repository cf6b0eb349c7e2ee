# Memoryview every operation.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for src in (b'abcdef', bytearray(b'abcdef')):
    m = memoryview(src)
    for k in (0, -1, 6, -7, 'a', None, 1.5, True, slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(5, 1), (0,), (0, 1), (), ..., slice(None, None, 0)): attempt(lambda: m[k] if not isinstance(m[k], memoryview) else m[k].tolist())
    for k in ('format', 'itemsize', 'ndim', 'shape', 'strides', 'suboffsets', 'readonly', 'nbytes', 'c_contiguous', 'f_contiguous', 'contiguous'): attempt(lambda: (k, getattr(m, k), getattr(m[::2], k)))
    for v in (b'abcdef', bytearray(b'abcdef'), memoryview(b'abcdef'), b'abcde', 'abcdef', [97], m[::-1][::-1], 5): attempt(lambda: (m == v, m != v)); attempt(lambda: m < v)
    attempt(lambda: m.tobytes()); attempt(lambda: m[::-2].tobytes()); attempt(lambda: m.tobytes('C')); attempt(lambda: m.tobytes(order='F')); attempt(lambda: m.tobytes('X')); attempt(lambda: m.tolist()); attempt(lambda: m.hex()); attempt(lambda: m.hex('-')); attempt(lambda: m.hex(':', 2)); attempt(lambda: m.hex('ab')); attempt(lambda: bytes(m)); attempt(lambda: list(m)); attempt(lambda: list(reversed(m))); attempt(lambda: 97 in m); attempt(lambda: b'a' in m); attempt(lambda: len(m)); attempt(lambda: bool(m[:0])); attempt(lambda: hash(m) == hash(b'abcdef')); attempt(lambda: m.obj is src); attempt(lambda: m.toreadonly().readonly); attempt(lambda: m + b''); attempt(lambda: m * 2); attempt(lambda: m.find(b'a')); attempt(lambda: str(m)[:8]); attempt(lambda: m.__class__.__name__)
    for fmt in ('B', 'b', 'c', 'H', 'h', 'I', 'Q', 'f', 'd', '?', 'x', '@B', '<H', 'BB', '', 5): attempt(lambda: m.cast(fmt).tolist()); attempt(lambda: m.cast(fmt).itemsize)
    attempt(lambda: m.cast('B', [2, 3]).tolist()); attempt(lambda: m.cast('B', (3, 2))[1, 1]); attempt(lambda: m.cast('B', [6]).shape); attempt(lambda: m.cast('B', [4])); attempt(lambda: m[::2].cast('B')); attempt(lambda: m.cast('H').cast('I')); attempt(lambda: m.cast('B', [2, 3])[0]); attempt(lambda: m.cast())
    def setter(k, v):
        def f():
            n = memoryview(bytearray(src) if isinstance(src, bytearray) else src); n[k] = v; return n.tolist()
        return f
    for k in (0, -1, 9, slice(0, 2), slice(None, None, -1), 'a'):
        for v in (65, 256, -1, b'A', b'AB', b'ABCDEF', 'A', None, [1, 2], memoryview(b'XY')): attempt(setter(k, v))
    def deleter():
        del m[0]
    attempt(deleter)
    r = memoryview(src); r.release()
    for f in (lambda: r[0], lambda: len(r), lambda: r.tolist(), lambda: r.format, lambda: r.release(), lambda: repr(r)[:16], lambda: r == r, lambda: r == b'', lambda: r.__enter__(), lambda: hash(r), lambda: list(r), lambda: r.cast('B')): attempt(f)
    with memoryview(src) as w: print(w[0])
    attempt(lambda: w[0])
for v in ('abc', 5, None, [1], (), memoryview(b'x'), memoryview): attempt(lambda: memoryview(v).tolist())
attempt(lambda: memoryview()); attempt(lambda: memoryview(b'a', 1)); attempt(lambda: memoryview(object=b'a').tolist()); attempt(lambda: type('M', (memoryview,), {}))
b = bytearray(b'abc'); m = memoryview(b)
for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b'x'), lambda: b.__setitem__(slice(0, 1), b'xyz'), lambda: b.__setitem__(slice(0, 1), b'x'), lambda: b.__delitem__(0), lambda: b.__iadd__(b'x'), lambda: b.insert(0, 1), lambda: b.remove(97), lambda: b.reverse()): attempt(f)
m.release(); b.append(33); print(b)
