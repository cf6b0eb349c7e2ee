# Lstrip with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (None,), (b'',), (b'x',), (b' ',), (b'aXc',), (bytearray(b'H3'),), (memoryview(b'x '),), ('x',), (120,), (b'a', b'b')):
        attempt(lambda: s.lstrip(*a))
        attempt(lambda: bytearray(s).lstrip(*a))
attempt(lambda: b'a'.lstrip(x=1))
attempt(lambda: bytes.lstrip())
attempt(lambda: bytes.lstrip('a'))
attempt(lambda: bytearray.lstrip(b'a'))
