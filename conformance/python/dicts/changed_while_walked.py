# Changed while walked.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def walk(make, change):
    d = {1: 'a', 2: 'b', 3: 'c'}
    seen = []
    try:
        for x in make(d):
            seen.append(x)
            if len(seen) > 6: break
            change(d, x)
    except RuntimeError as e: print(e, end=' ')
    print(seen, d)
def setitem(d, x): d[99] = 1
def delete(d, x): d.pop(1, None)
def both(d, x): d.pop(3, None); d[50] = 5
def overwrite(d, x): d[2] = 'z'
def clear(d, x): d.clear()
def same_size(d, x): d.pop(next(iter(d))); d[len(d) + 10] = 0
def update(d, x): d.update({7: 7})
for m in (iter, dict.keys, dict.values, dict.items, reversed, lambda d: reversed(d.items()), lambda d: list(d), lambda d: zip(d, range(9)), lambda d: (k for k in d), enumerate, lambda d: map(str, d)):
    for c in (setitem, delete, both, overwrite, clear, same_size, update): walk(m, c)
it = iter({1: 2})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
try:
    for x in s: s.discard(x)
except RuntimeError as e: print(e)
