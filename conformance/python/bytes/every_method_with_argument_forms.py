# Every method with argument forms.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(n, f):
    try: said(n, f())
    except Exception as e: said(n, type(e).__name__, e)
for b in (b'a,b,,c', bytearray(b'  Ab\tc\n')):
    for a in ((), (b',',), (b'',), (',',), (None,), (44,), (b',', 1), (b',', -1), (None, 1), (b',', 'x'), (b',', 1, 2), (bytearray(b','),), (memoryview(b','),), (256,), ([44],)):
        for n in ('split', 'rsplit', 'strip', 'lstrip', 'rstrip', 'partition', 'rpartition', 'find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'removeprefix', 'removesuffix', 'join', 'splitlines', 'expandtabs', 'center', 'ljust', 'rjust', 'zfill', 'hex', 'decode', 'translate', 'replace', 'upper', 'lower', 'title', 'swapcase', 'capitalize', 'isalpha', 'isspace', 'isascii'): attempt(n, lambda: getattr(b, n)(*a))
