# Slots are set through the hook.
import copy
class S:
    __slots__ = ('x', 'y')
    def __setattr__(self, n, v):
        print('set', n)
        object.__setattr__(self, n, v)
s = S(); s.x = [1]
c, d = copy.copy(s), copy.deepcopy(s)
print(c.x is s.x, d.x is s.x, hasattr(c, 'y'))
class D(S): pass
o = D(); o.x = 1; o.free = 2
c = copy.copy(o)
print(c.x, c.free)
class R:
    __slots__ = ('x',)
    def __setattr__(self, n, v): raise AttributeError('read only ' + n)
r = R(); object.__setattr__(r, 'x', 1)
try: copy.copy(r)
except AttributeError as e: print(e)
