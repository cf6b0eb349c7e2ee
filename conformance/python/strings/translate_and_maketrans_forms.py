# Translate and maketrans forms.
def attempt(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
class T:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        if k == 99: return None
        if k == 100: return 'LONG'
        return k + 1
attempt(lambda: 'abcd'.translate(T())); attempt(lambda: 'ab'.translate({97: 0x110000})); attempt(lambda: 'ab'.translate({97: -1})); attempt(lambda: 'ab'.translate({97: 1.5})); attempt(lambda: 'ab'.translate({97: b'x'})); attempt(lambda: 'ab'.translate(['x'] * 98)); attempt(lambda: 'ab'.translate('z' * 200)); attempt(lambda: 'ab'.translate(None)); attempt(lambda: 'ab'.translate(5)); attempt(lambda: 'ab'.translate()); attempt(lambda: 'ab'.translate({'a': 'x'})); attempt(lambda: 'aé\U0001F600'.translate({0xe9: 'E', 0x1F600: None}))
class R:
    def __getitem__(self, k): raise KeyError
class V:
    def __getitem__(self, k): raise ValueError('stop')
attempt(lambda: 'ab'.translate(R())); attempt(lambda: 'ab'.translate(V())); attempt(lambda: ''.translate(5)); attempt(lambda: 'ab'.translate({97: 'é', 98: '\U0001F600'}))
attempt(lambda: str.maketrans({})); attempt(lambda: str.maketrans({'a': 1, 98: 'x', 'é': None})); attempt(lambda: str.maketrans({'ab': 1})); attempt(lambda: str.maketrans({1.5: 1})); attempt(lambda: str.maketrans('ab', 'x')); attempt(lambda: str.maketrans('ab', 'xy', 'ac')); attempt(lambda: str.maketrans('ab', 5)); attempt(lambda: str.maketrans(5)); attempt(lambda: str.maketrans('a')); attempt(lambda: str.maketrans(5, 'a')); attempt(lambda: str.maketrans('a', 'b', 5)); attempt(lambda: str.maketrans({}, 'a')); attempt(lambda: str.maketrans()); attempt(lambda: 'x'.maketrans('a', 'b')); attempt(lambda: str.maketrans({'': 1})); attempt(lambda: str.maketrans({(1,): 1})); attempt(lambda: str.maketrans({True: 1}))
attempt(lambda: bytes.maketrans(b'ab', b'xy')[97:99]); attempt(lambda: bytes.maketrans(b'ab', b'x')); attempt(lambda: bytes.maketrans('a', 'b')); attempt(lambda: b'abc'.translate(bytes.maketrans(b'ab', b'xy'), b'c')); attempt(lambda: b'abc'.translate(None, b'b')); attempt(lambda: b'abc'.translate(b'x')); attempt(lambda: b'abc'.translate(None, delete=b'a')); attempt(lambda: b'abc'.translate('x')); attempt(lambda: b'abc'.translate(None, 'x')); attempt(lambda: b'abc'.translate()); attempt(lambda: b'abc'.translate(table=None)); attempt(lambda: bytearray(b'abc').translate(None, b'b'))
