# Percent of bytes.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f, v):
    try: said(f % v)
    except Exception as e: said(f, type(e).__name__, e)
class B:
    def __bytes__(self): return b'BYTES'
class BB:
    def __bytes__(self): return 'no'
for f in (b'%d', b'%i', b'%x', b'%#X', b'%o', b'%e', b'%5.1f', b'%g', b'%s', b'%b', b'%a', b'%r', b'%c', b'%u', b'%z', b'%%', b'%', b'%-8s|', b'%08d', b'%+d', b'%.2s', b'%5c|', bytearray(b'%s')):
    for v in (5, -5, 2.5, 'a', b'b', b'abc', bytearray(b'ba'), memoryview(b'mv'), B(), BB(), None, 'é', 256, -1, 65, [1]):
        attempt(f, (v,))
attempt(b'%(a)s', {b'a': b'x'}); attempt(b'%(a)s', {'a': b'x'}); attempt(b'%s %s', (b'a',)); attempt(b'%s', (b'a', b'b')); attempt(b'x', 1); attempt(b'%*d', (4, 2)); attempt(b'%.*f', (1, 2.55)); attempt(b'%(a)d', 5)
