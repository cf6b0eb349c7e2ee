# Startswith with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (b'',), (b'a',), (b'c',), ((b'X', b'a'),), ((),), ((b'a', 5),), ((b'a', 'x'),), (b'X', 1), (b'b', 2, 4), (b'', 99), (b'', 2, 1), (b'a', None, None), (bytearray(b'a'),), (memoryview(b'a'),), (b'a', 'b'), ([b'a'],), ('a',), (97,), (None,)):
        attempt(lambda: s.startswith(*a))
        attempt(lambda: bytearray(s).startswith(*a))
attempt(lambda: b'a'.startswith(x=1))
attempt(lambda: bytes.startswith())
attempt(lambda: bytes.startswith('a'))
attempt(lambda: bytearray.startswith(b'a'))
