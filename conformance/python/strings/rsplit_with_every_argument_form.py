# Rsplit with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), (None,), (',',), ('',), ('X',), (' ',), ('Xb',), (None, 1), (',', 1), (',', 0), (',', -1), (None, 0), (',', I(1)), (',', 2**70), (',', 'x'), (',', None), (b',',), (5,), (',', 1, 2), ('one,two,,three',)): attempt(lambda: s.rsplit(*a))
attempt(lambda: 'a b'.rsplit(sep=None, maxsplit=1))
attempt(lambda: 'a b'.rsplit(maxsplit=1))
attempt(lambda: 'a b'.rsplit(None, maxsplit=I(1)))
attempt(lambda: 'a b'.rsplit(spe=1))
attempt(lambda: 'a b'.rsplit(None, sep=1))
attempt(lambda: str.rsplit())
attempt(lambda: str.rsplit(5))
class T(str): pass
attempt(lambda: type(T('q').rsplit()).__name__)
