# Class registered with abc.
from collections.abc import Sequence, Mapping
from abc import ABC
class Base(ABC): pass
@Base.register
class R: 
    v = 3
match R():
    case Base(v=x): print('registered', x)
    case _: print('not')
@Sequence.register
class S:
    def __len__(self): return 2
    def __getitem__(self, i): return (10, 20)[i]
match S():
    case [a, b]: print('seq', a, b)
    case _: print('no seq')
class S2:
    def __len__(self): return 2
    def __getitem__(self, i):
        return (10, 20)[i]
match S2():
    case [a, b]: print('seq', a, b)
    case _: print('no seq')
Sequence.register(S2)
match S2():
    case [a, b]: print('seq', a, b)
    case _: print('no seq')
@Mapping.register
class M:
    def get(self, k, d=None): return {'a': 1}.get(k, d)
    def keys(self): return ['a']
    def __getitem__(self, k): return {'a': 1}[k]
    def __iter__(self): return iter(['a'])
    def __len__(self): return 1
match M():
    case {'a': v}: print('map', v)
    case _: print('no map')
match M():
    case {'a': v, **rest}: print('map', v, rest)
class Child(S): pass
match Child():
    case [a, *r]: print('child', a, r)
    case _: print('no')
class Both(list): pass
match Both([1, 2]):
    case Sequence(): print('Sequence() of list subclass')
match range(3):
    case Sequence(): print('range is')
match {}.keys():
    case Sequence(): print('keys is')
    case _: print('keys is not')
match 'abc':
    case [*_]: print('str seq')
    case Sequence(): print('str Sequence()')
