# Encode with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in ('aXbXc', '', 'xx', '\u00c9t\u00e9\u00df\U0001F600 z', '  pad\t\n', 'one,two,,three', 'Hello World 123', '\u0130\u03a3 \u01c5'):
    for a in ((), ('utf-8',), ('ascii',), ('ascii', 'ignore'), ('ascii', 'replace'), ('ascii', 'xmlcharrefreplace'), ('latin-1', 'backslashreplace'), ('utf-16',), ('UTF8',), ('nope',), ('',), (5,), (None,), ('ascii', 5), ('ascii', None), ('utf-8', 'strict', 1), ('cp1252', 'namereplace'), ('utf-8', 'nope')): attempt(lambda: s.encode(*a))
attempt(lambda: 'a'.encode(encoding='ascii', errors='strict'))
attempt(lambda: 'a'.encode(errors='ignore'))
attempt(lambda: 'a'.encode(err=1))
attempt(lambda: str.encode())
attempt(lambda: str.encode(5))
class T(str): pass
attempt(lambda: type(T('q').encode()).__name__)
