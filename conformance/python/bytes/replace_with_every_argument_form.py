# Replace with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (b'X',), (b'X', b'Y'), (b'X', b''), (b'', b'-'), (b'X', b'YY', 1), (b'X', b'Y', 0), (b'X', b'Y', -1), (bytearray(b'X'), memoryview(b'Q')), (b'X', b'Y', I(1)), (b'X', b'Y', 'a'), (b'X', 5), ('X', 'Y'), (88, 89), (b'X', b'Y', 1, 2)):
        attempt(lambda: s.replace(*a))
        attempt(lambda: bytearray(s).replace(*a))
attempt(lambda: b'a'.replace(x=1))
attempt(lambda: bytes.replace())
attempt(lambda: bytes.replace('a'))
attempt(lambda: bytearray.replace(b'a'))
