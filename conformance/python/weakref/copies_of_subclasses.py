# Copies and unions of weak dictionaries: which class they have, what they hold.
import weakref
class O: pass
class K(weakref.WeakKeyDictionary): pass
class V(weakref.WeakValueDictionary): pass
o, p = O(), O()
k = K({o: 1}); v = V(a=p)
import copy
for d in (k, v):
    print(type(d.copy()).__name__, type(copy.copy(d)).__name__, type(copy.deepcopy(d)).__name__, type(d | d).__name__, type({} | d).__name__, len(d.copy()), len(d | d))

