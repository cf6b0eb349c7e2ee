# Comparison asks the subclass.
class B(bytearray):
    def __eq__(self, o): return 'B eq'
    def __lt__(self, o): return 'B lt'
    def __gt__(self, o): return 'B gt'
class P(bytearray): pass
class D(bytes):
    def __eq__(self, o): return 'D eq'
    __hash__ = None
for o in (B(b'ab'), P(b'ab'), D(b'ab'), memoryview(b'ab'), bytearray(b'ab')):
    for a in (b'ab', b'b', bytearray(b'ab'), D(b'ab'), P(b'a')):
        for f in (lambda: a == o, lambda: a != o, lambda: o == a, lambda: a < o, lambda: a <= o, lambda: o > a):
            try: print(type(a).__name__, type(o).__name__, f())
            except TypeError as e: print(e)
