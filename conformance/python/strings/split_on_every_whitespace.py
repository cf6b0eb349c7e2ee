# Split on every whitespace.
ws = [chr(i) for i in range(0x3100) if chr(i).isspace()]
print([hex(ord(c)) for c in ws])
print([len(('a' + c + 'b').split()) for c in ws], [len(('a' + c + 'b').splitlines()) for c in ws], [len((c + 'a' + c).strip()) for c in ws])
print([hex(i) for i in range(0x3100) if len(('a' + chr(i) + 'b').splitlines()) == 2])
print('\r\n\r\na\rb\n'.splitlines(), '\r\n\r\na\rb\n'.splitlines(True), b'a\x0bb\x0cc\x1cd\x85e\rf\n'.splitlines(), '\n'.splitlines(), ''.splitlines(), 'a\n\n'.splitlines())
print(' a  b '.split(None, 1), ' a  b '.rsplit(None, 1), ' a  b '.split(' '), ' a  b '.split(' ', 2), 'aXXb'.split('XX', 0), ''.split(), ''.split('a'), ' '.split(), 'abc'.split('abc'), '\x1c a \x1f'.split(), b'\x1c a \x1f'.split(), b' a\x0bb '.split())
print('abc'.rsplit('b'), 'abcbd'.rsplit('b', 1), 'abcbd'.rsplit(maxsplit=0), 'a b c'.split(maxsplit=-5), 'aaa'.split('aa'), 'aaa'.rsplit('aa'))
