# Print forms.
class F:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('<flush>')
class NoWrite: pass
class Str:
    def __str__(self): return 'as str'
class Bad:
    def __str__(self): raise ValueError('str')
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
f = F()
for a, k in (((), {}), ((1, 'a', None), {}), ((1, 2), {'sep': '-'}), ((1, 2), {'sep': None, 'end': None}), ((1, 2), {'end': ''}), ((1,), {'flush': True}), ((Str(), [Str]), {}), ((1, 2, 3), {'sep': '', 'end': '!\n'}), (('',), {'end': '\t'}), ((b'x', 1.5, 1j), {'sep': '\n'})):
    print(*a, **k, file=f); print(f.parts); f.parts.clear()
print(*a, sep=', '); print(file=None); print('none file', file=None, flush=False)
attempt(lambda: print(1, sep=5)); attempt(lambda: print(1, end=b'')); attempt(lambda: print(1, nope=1)); attempt(lambda: print(1, file=5)); attempt(lambda: print(1, file=NoWrite())); attempt(lambda: print(Bad())); attempt(lambda: print(1, Bad(), 2)); attempt(lambda: print('x', flush='yes')); attempt(lambda: print(**{'sep': 'a'}))
