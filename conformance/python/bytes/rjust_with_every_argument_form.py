# Rjust with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (0,), (12,), (-3,), (12, b'*'), (12, b''), (12, b'ab'), (12, bytearray(b'-')), (12, '*'), (12, 42), (12, None), ('5',), (None,), (1.5,), (I(9),), (12, b'*', 1)):
        attempt(lambda: s.rjust(*a))
        attempt(lambda: bytearray(s).rjust(*a))
attempt(lambda: b'a'.rjust(x=1))
attempt(lambda: bytes.rjust())
attempt(lambda: bytes.rjust('a'))
attempt(lambda: bytearray.rjust(b'a'))
