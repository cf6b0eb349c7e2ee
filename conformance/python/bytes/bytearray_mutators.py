# Bytearray mutators.
def attempt(f):
    b = bytearray(b'hello')
    try: r = f(b); print(r, b)
    except Exception as e: print(type(e).__name__, e, b)
class I:
    def __index__(self): return 33
for v in (65, 255, 256, -1, 'a', b'a', None, 1.5, I(), True):
    attempt(lambda b: b.append(v)); attempt(lambda b: b.remove(v)); attempt(lambda b: b.insert(1, v)); attempt(lambda b: b.insert(v, 65)); attempt(lambda b: b.pop(v)); attempt(lambda b: v in b); attempt(lambda b: b.extend(v)); attempt(lambda b: b.__iadd__(v)); attempt(lambda b: b + v); attempt(lambda b: v + b); attempt(lambda b: b * v); attempt(lambda b: b.__imul__(v)); attempt(lambda b: b.count(v)); attempt(lambda b: b.find(v)); attempt(lambda b: b.index(v))
attempt(lambda b: b.extend([1, 300])); attempt(lambda b: b.extend('ab')); attempt(lambda b: b.extend([1, 'a'])); attempt(lambda b: b.extend(b)); attempt(lambda b: b.extend(x for x in (65, 66))); attempt(lambda b: b.pop()); attempt(lambda b: b.pop(-5)); attempt(lambda b: b.pop(5)); attempt(lambda b: b.clear()); attempt(lambda b: b.reverse()); attempt(lambda b: b.copy()); attempt(lambda b: (b.clear(), b.pop())); attempt(lambda b: b.insert(100, 65)); attempt(lambda b: b.insert(-100, 65)); attempt(lambda b: b.insert()); attempt(lambda b: b.append()); attempt(lambda b: b.reverse(1)); attempt(lambda b: b.remove(104)); attempt(lambda b: b.__alloc__() > 5); attempt(lambda b: b.__iadd__(b)); attempt(lambda b: b.__imul__(0)); attempt(lambda b: b.__imul__(-1))
