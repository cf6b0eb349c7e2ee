# Zip rows.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(f())
    except Exception as e: said(type(e).__name__, e)
class Bad:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n == 2: raise ValueError('second')
        return self.n
for a in ((), ('ab',), ('ab', 'cde'), ('abc', 'de'), ('ab', 5), (5, 'ab'), ('ab', Bad()), ([], 'a'), ('a', [], 'b')):
    attempt(lambda: list(zip(*a))); attempt(lambda: list(zip(*a, strict=True))); attempt(lambda: list(zip(*a, strict=0)))
attempt(lambda: list(zip('ab', 'c', 'de', strict=True))); attempt(lambda: list(zip('a', 'bc', 'de', strict=True))); attempt(lambda: list(zip('ab', 'cd', 'e', strict=True))); attempt(lambda: list(zip('ab', 'cd', 'efg', strict=True))); attempt(lambda: zip(strct=True)); attempt(lambda: zip('a', strict='')); attempt(lambda: list(zip(iter([1, 2, 3]), strict=True)))
it = iter('abcd'); attempt(lambda: list(zip(it, it))); it = iter('abc'); attempt(lambda: list(zip(it, it))); it = iter('abc'); attempt(lambda: list(zip(it, it, strict=True)))
a, b = iter('abc'), iter('x'); list(zip(a, b)); said(next(a)); a, b = iter('abc'), iter('x'); list(zip(b, a)); said(next(a))
z = zip('ab', 'cd'); said(next(z), list(z), list(z), iter(z) is z); attempt(lambda: len(z)); attempt(lambda: zip('ab')[0])
