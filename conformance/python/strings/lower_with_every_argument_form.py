# Lower with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), (1,), ('x',), (None,)): attempt(lambda: s.lower(*a))
attempt(lambda: 'a'.lower(x=1))
attempt(lambda: str.lower())
attempt(lambda: str.lower(5))
class T(str): pass
attempt(lambda: type(T('q').lower()).__name__)
