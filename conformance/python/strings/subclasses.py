# Subclasses of str, bytes and bytearray; __str__, __repr__, __format__, __bytes__ hooks.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__+':', e)
class BA(bytearray):
    pass
z = BA(b'abc'); z.attr = 1; print(z, z.attr, type(z[1:]), z.upper(), type(z.upper()), repr(z))
class B(bytes):
    def __new__(cls, x): return super().__new__(cls, x)
b = B(b'abc'); b.foo = 2; print(b, b.foo, type(b[:]), b == b'abc', hash(b) == hash(b'abc'), {b: 1}[b'abc'])
class S(str):
    def __new__(cls, x, y): 
        o = super().__new__(cls, x); o.y = y; return o
    def __str__(self): return 'custom'
    def __repr__(self): return 'R'
    def __format__(self, spec): return 'F' + spec
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
    def __eq__(self, o): return True
    def __hash__(self): return 5
s = S('abc', 3); print(s, s.y, repr(s), f'{s}', f'{s!s}', f'{s!r}', f'{s:x}', '%s' % s, '%r' % s, '{}'.format(s), len(s), s[0], s == 1, hash(s), s.upper(), s + 'x', 'x' + s, ''.join([s, s]), str(s), [s], s * 2)
class Bs:
    def __bytes__(self): return b'bs'
print(bytes(Bs()), b'%s' % Bs())
class Bad:
    def __bytes__(self): return 'bs'
t(lambda: bytes(Bad()))
class Fm:
    def __format__(self, s): return 5
t(lambda: format(Fm()))
t(lambda: '{}'.format(Fm()))
class St:
    def __str__(self): return 5
t(lambda: str(St()))
t(lambda: '%s' % St())
class Rp:
    def __repr__(self): raise ValueError('boo')
t(lambda: '%r' % Rp())
t(lambda: '{!r}'.format(Rp()))
t(lambda: str(Rp()))
