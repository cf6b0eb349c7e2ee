# Count with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (b'X',), (b'',), (88,), (256,), (-1,), (b'b', 2), (b'X', -3), (b'X', 1, 3), (b'X', None, None), (bytearray(b'X'),), (memoryview(b'X'),), (b'X', I(2)), (b'X', 2**70), (b'X', 'a'), (b'X', 1, 2, 3), ('X',), (1.5,), (None,), (True,), (b'two', 2), (I(88),)):
        attempt(lambda: s.count(*a))
        attempt(lambda: bytearray(s).count(*a))
attempt(lambda: b'a'.count(x=1))
attempt(lambda: bytes.count())
attempt(lambda: bytes.count('a'))
attempt(lambda: bytearray.count(b'a'))
