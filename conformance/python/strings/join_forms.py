# Join forms.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class S(str): pass
class It:
    def __iter__(self): yield 'a'; yield 'b'
class BadIt:
    def __iter__(self): yield 'a'; raise ValueError('mid')
attempt(lambda: ','.join(['a', 'b'])); attempt(lambda: ','.join('abc')); attempt(lambda: ','.join({'k': 1})); attempt(lambda: ','.join([])); attempt(lambda: ','.join(['a'])); attempt(lambda: ','.join([1])); attempt(lambda: ','.join(['a', 1])); attempt(lambda: ','.join(['a', b'b'])); attempt(lambda: ','.join(['a', None, 'c'])); attempt(lambda: ','.join(5)); attempt(lambda: ','.join(None)); attempt(lambda: ','.join(It())); attempt(lambda: ','.join(BadIt())); attempt(lambda: ','.join(x for x in 'xy')); attempt(lambda: ','.join()); attempt(lambda: ','.join('a', 'b')); attempt(lambda: str.join(',', ('a',))); attempt(lambda: str.join(5, ('a',))); attempt(lambda: ','.join(iter(['q', S('r')]))); attempt(lambda: type(''.join([S('r')])).__name__); attempt(lambda: S(',').join('ab')); attempt(lambda: ','.join([S('x')] * 2)); attempt(lambda: 'é'.join(['\U0001F600', 'a'])); attempt(lambda: ''.join(['x' * 3] * 3)); attempt(lambda: ' '.join(map(str, range(3)))); attempt(lambda: ','.join([S('only')]) is not None)
attempt(lambda: b','.join([b'a', bytearray(b'b'), memoryview(b'c')])); attempt(lambda: b','.join(['a'])); attempt(lambda: b','.join([b'a', 1])); attempt(lambda: b','.join(b'ab')); attempt(lambda: b','.join(5)); attempt(lambda: bytearray(b',').join([b'a'])); attempt(lambda: b''.join([])); attempt(lambda: b','.join('ab')); attempt(lambda: b','.join(x for x in [b'1', b'2']))
