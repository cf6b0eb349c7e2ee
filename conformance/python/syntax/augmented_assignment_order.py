# Augmented assignment order.
log = []
def n(v, name): log.append(name); return v
class T:
    def __getitem__(self, k): log.append(('get', k)); return 1
    def __setitem__(self, k, v): log.append(('set', k, v))
    def __getattr__(self, k): log.append(('getattr', k)); return 5
    def __setattr__(self, k, v): log.append(('setattr', k, v))
n(T(), 'obj')[n(1, 'key')] += n(2, 'value')
print(log); log.clear()
n(T(), 'obj').attr *= n(3, 'value')
print(log); log.clear()
n(T(), 'o')[n(1, 'a'):n(2, 'b')] -= n(1, 'v')
print(log); log.clear()
class I:
    def __iadd__(self, o): log.append('iadd'); return 'result'
d = {'k': I()}
d['k'] += n(1, 'v')
print(d, log); log.clear()
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
s = 'ab'
try: s[0] += 'c'
except TypeError as e: print(e)
try: undefined_name += n(1, 'never')
except NameError as e: print(e, log)
def f():
    try: loc += n(1, 'never')
    except UnboundLocalError as e: print(e, log)
    loc = 1
f()
a = b = [1]
a += [2]; print(b, a is b)
a = a + [3]; print(b, a is b)
x = 5
x -= x - (x := 2)
print(x)
i = 0
l = [0, 0, 0]
l[i] = i = 2
print(l, i)
i = l[i] = 1
print(l, i)
