# Registered later and inherited.
from collections.abc import Sequence, Mapping, MutableMapping, MutableSequence
from collections.abc import Sequence, Mapping, MutableMapping, MutableSequence
class Base:
    def __len__(self): return 1
    def __getitem__(self, i):
        if i: raise IndexError
        return 'item'
    def keys(self): return ['k']
    def get(self, k, d=None): return 'got' if k == 'k' else d
class Child(Base): pass
def kind(v):
    match v:
        case [x]: return 'sequence', x
        case {'k': x}: return 'mapping', x
        case _: return 'neither'
print(kind(Base()), kind(Child()))
MutableMapping.register(Child)
print(kind(Base()), kind(Child()))
MutableSequence.register(Base)
print(kind(Base()), kind(Child()))
class Own(Sequence):
    def __len__(self): return 1
    def __getitem__(self, i):
        if i: raise IndexError
        return 'own'
print(kind(Own()))
class Virtual: 
    def __len__(self): return 1
    def __getitem__(self, i):
        if i: raise IndexError
        return 'virtual'
Own.register(Virtual)
print(kind(Virtual()), isinstance(Virtual(), Sequence), isinstance(Virtual(), Own))
for c in (str, bytes, bytearray):
    print(kind(c()))
class Text(str): pass
print(Sequence.register(Text) is Text, kind(Text('x')))
print('__abc_tpflags__' in vars(Virtual), hasattr(Virtual, '__abc_tpflags__'))
