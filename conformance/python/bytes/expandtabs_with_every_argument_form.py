# Expandtabs with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (0,), (4,), (-1,), (I(3),), (1.5,), ('4',), (4, 4)):
        attempt(lambda: s.expandtabs(*a))
        attempt(lambda: bytearray(s).expandtabs(*a))
attempt(lambda: b'a'.expandtabs(x=1))
attempt(lambda: bytes.expandtabs())
attempt(lambda: bytes.expandtabs('a'))
attempt(lambda: bytearray.expandtabs(b'a'))
