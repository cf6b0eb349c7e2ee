# Splitlines with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), (True,), (False,), (1,), (0,), ('',), (None,), (1.5,), (True, 1)): attempt(lambda: s.splitlines(*a))
attempt(lambda: 'a\r\nb\x0bc\x1cd\u2028e'.splitlines(keepends=True))
attempt(lambda: 'a'.splitlines(keep=1))
attempt(lambda: str.splitlines())
attempt(lambda: str.splitlines(5))
class T(str): pass
attempt(lambda: type(T('q').splitlines()).__name__)
