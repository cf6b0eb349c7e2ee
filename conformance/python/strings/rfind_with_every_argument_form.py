# Rfind with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), ('X',), ('',), ('b', 2), ('X', -3), ('X', 1, 3), ('X', None, None), ('X', 2, None), ('X', None, -2), ('', 1, 1), ('', 9), ('X', I(2)), ('X', 2**70), ('X', -2**70, 2**70), ('X', 'a'), ('X', 1.5), ('X', 1, 2, 3), (b'X',), (5,), (None,), ('two', 2), ('\U0001F600',), ('\u00e9', 1)): attempt(lambda: s.rfind(*a))
attempt(lambda: 'a'.rfind(x=1))
attempt(lambda: str.rfind())
attempt(lambda: str.rfind(5))
class T(str): pass
attempt(lambda: type(T('q').rfind('a')).__name__)
