# Default dict is not filled.
from collections import defaultdict, Counter, OrderedDict, ChainMap
d = defaultdict(list)
match d:
    case {'k': v}: print('matched', v)
    case _: print('nothing', dict(d))
c = Counter('aab')
match c:
    case {'z': v}: print('z', v)
    case {'a': v, **rest}: print('a', v, rest, type(rest).__name__)
match OrderedDict(x=1):
    case {'x': 1}: print('ordered')
match ChainMap({'x': 1}, {'y': 2}):
    case {'y': v, **r}: print(v, r)
