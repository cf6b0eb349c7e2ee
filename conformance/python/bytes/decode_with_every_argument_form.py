# Decode with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), ('utf-8',), ('ascii',), ('ascii', 'ignore'), ('utf-8', 'replace'), ('latin-1',), ('utf-16',), ('utf-8', 'backslashreplace'), ('nope',), (5,), (None,), ('ascii', 5), ('utf-8', 'strict', 1), ('utf-8', 'surrogateescape')):
        attempt(lambda: s.decode(*a))
        attempt(lambda: bytearray(s).decode(*a))
attempt(lambda: b'a'.decode(x=1))
attempt(lambda: bytes.decode())
attempt(lambda: bytes.decode('a'))
attempt(lambda: bytearray.decode(b'a'))
