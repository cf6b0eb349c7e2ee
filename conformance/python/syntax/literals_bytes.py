# Bytes literals.
print(b'abc', B"x", b'\x00\xff\n\t\\', b"it's", rb'\n', bR'\x', Rb"\d", b'\101')
print(b'a' b'b', b'''tri
ple''')
print(list(b'\x01\x02az'), len(b'\n'), b'"', b"'", b'\'"')
