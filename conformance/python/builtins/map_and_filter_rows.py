# Map and filter rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: map()); attempt(lambda: map(len)); attempt(lambda: list(map(None, [1]))); attempt(lambda: list(map(len, 5))); attempt(lambda: list(map(5, [1]))); attempt(lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4, 5]))); attempt(lambda: list(map(lambda a: a, [1], [2]))); attempt(lambda: list(map(str, []))); attempt(lambda: list(map(lambda x: 1 / x, [1, 0]))); attempt(lambda: list(map(str, 'ab', 'cd'))); attempt(lambda: list(map(pow, [2, 3], [3, 2], [5, 7]))); attempt(lambda: map(function=len)); attempt(lambda: list(map(*[str, 'ab'])))
attempt(lambda: filter()); attempt(lambda: filter(None)); attempt(lambda: list(filter(None, [0, 1, '', 'a', [], None]))); attempt(lambda: list(filter(5, [1]))); attempt(lambda: list(filter(None, 5))); attempt(lambda: list(filter(lambda x: x % 2, range(5)))); attempt(lambda: list(filter(bool, 'a\0'))); attempt(lambda: filter(None, [], [])); attempt(lambda: list(filter(lambda: 1, [1]))); attempt(lambda: list(filter(str.isalpha, 'a1b')))
m = map(str, [1, 2]); print(next(m), list(m), list(m)); attempt(lambda: next(m)); attempt(lambda: len(m)); attempt(lambda: m.__length_hint__())
def stop(x):
    if x == 2: raise StopIteration('inside')
    return x
attempt(lambda: list(map(stop, [1, 2, 3]))); attempt(lambda: list(filter(stop, [1, 2, 3]))); attempt(lambda: [*map(stop, [1, 2, 3]), 'after'])
class T:
    def __bool__(self): raise ValueError('truth')
attempt(lambda: list(filter(None, [T()]))); attempt(lambda: list(filter(lambda x: T(), [1])))
print(next(map(lambda *a: a, 'ab', 'cd', 'ef')), type(map(str, [])).__name__)
