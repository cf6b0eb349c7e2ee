# Stop iteration from called functions.
import itertools, functools
def stop(*a):
    if a and a[0] == 2: raise StopIteration('inside')
    return a[0]
for make in (lambda: map(stop, [1, 2, 3]), lambda: map(stop, [1, 2], [3, 4]), lambda: map(stop, [1, 2], [1, 1], [1, 1]), lambda: filter(stop, [1, 2, 3]), lambda: itertools.starmap(stop, [(1,), (2,), (3,)]), lambda: itertools.takewhile(stop, [1, 2, 3]), lambda: itertools.dropwhile(lambda v: not stop(v), [1, 2, 3]), lambda: itertools.filterfalse(lambda v: not stop(v), [1, 2, 3]), lambda: itertools.accumulate([1, 2, 3], lambda a, b: stop(b)), lambda: ((k, list(g)) for k, g in itertools.groupby([1, 2, 3], stop)), lambda: iter(functools.partial(stop, 2), 9), lambda: (stop(v) for v in [1, 2, 3])):
    try: print(list(make()))
    except Exception as e: print(type(e).__name__, e)
    try: print([*make(), 'rest'])
    except Exception as e: print(type(e).__name__, e)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('value')
print(list(It()), [*It()], max(It(), default='none'), dict(It()), next(It(), 'dflt'))
try: next(It())
except StopIteration as e: print(e.value)
