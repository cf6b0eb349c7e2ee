# Startswith with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), ('',), ('a',), ('c',), (('X', 'a'),), ((),), (('a', 5),), ('X', 1), ('b', 2, 4), ('', 99), ('', 2, 1), ('a', None, None), ('a', -5), ('a', I(0)), ('a', 2**70), ('a', 'b'), (['a'],), (b'a',), (5,), (None,), ('a', 1, 2, 3), (('b', 'H'), 0, 5)): attempt(lambda: s.startswith(*a))
attempt(lambda: 'a'.startswith(x=1))
attempt(lambda: str.startswith())
attempt(lambda: str.startswith(5))
class T(str): pass
attempt(lambda: type(T('q').startswith('a')).__name__)
