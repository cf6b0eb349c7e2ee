# View algebra.
def attempt(f):
    try:
        r = f()
        print(type(r).__name__, sorted(r, key=repr) if hasattr(r, '__iter__') else r)
    except Exception as e: print(type(e).__name__, e)
d = {'a': 1, 'b': 2, 'c': [3]}
e = {'b': 2, 'z': 9}
for v in (d.keys(), d.items(), d.values()):
    for o in (e.keys(), e.items(), e.values(), {'a', 'b'}, ['a', 'a'], ('b',), 'ab', frozenset('c'), {'a': 1}, iter(['a']), 5, None, [('a', 1)], [[]]):
        for f in (lambda: v & o, lambda: v | o, lambda: v - o, lambda: v ^ o, lambda: o & v, lambda: o - v, lambda: v == o, lambda: v <= o, lambda: v < o, lambda: v >= o, lambda: v.isdisjoint(o)):
            attempt(f)
            if not hasattr(o, '__len__'): o = iter(['a'])
print(repr(d.keys()), repr(d.values()), repr(d.items()), len(d.keys()), 'a' in d.keys(), ('a', 1) in d.items(), ('a', 2) in d.items(), 1 in d.values(), ('c', [3]) in d.items(), ('a',) in d.items(), 'a' in d.items(), list(reversed(d.items())), list(reversed(d.keys())), list(reversed(d.values())))
print(d.keys().mapping, type(d.keys().mapping).__name__)
try: d.keys().mapping['x'] = 1
except TypeError as x: print(x)
try: hash(d.keys())
except TypeError as x: print(x)
try: [] in d.keys()
except TypeError as x: print(x)
try: d.keys()[0]
except TypeError as x: print(x)
try: d.keys().add(1)
except AttributeError as x: print(x)
k = d.keys()
d['new'] = 1
print(k, len(k))
try: type(k)()
except TypeError as x: print(x)
try: d.items() - {('c', [])} if 0 else d.items() | set()
except TypeError as x: print(x)
v = d.keys(); v &= {'a'}; print(v, type(v).__name__)
