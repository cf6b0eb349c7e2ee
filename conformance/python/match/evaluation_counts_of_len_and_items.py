# Evaluation counts of len and items.
from collections.abc import Sequence, Mapping
class S(Sequence):
    def __init__(self, v): self.v = v
    def __len__(self):
        print('len'); return len(self.v)
    def __getitem__(self, i):
        print('item', i); return self.v[i]
match S([1, 2, 3]):
    case []: print('empty')
    case [1, 2]: print('two')
    case [1, *_, 4]: print('4')
    case [_, _, _, _, *_]: print('four')
    case [a, *b]: print('any', a, b)
class M(Mapping):
    def __init__(self, v): self.v = v
    def __len__(self): print('len'); return len(self.v)
    def __iter__(self): print('iter'); return iter(self.v)
    def __getitem__(self, k): print('item', k); return self.v[k]
    def get(self, k, d=None): print('get', k); return self.v.get(k, d)
    def keys(self): print('keys'); return self.v.keys()
match M({'a': 1, 'b': 2}):
    case {}: print('empty pattern')
match M({'a': 1, 'b': 2}):
    case {'c': _}: print('c')
    case {'a': 2}: print('2')
    case {'a': x, **rest}: print(x, rest)
