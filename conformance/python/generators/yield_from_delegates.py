# Yield from delegates.
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e.args)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('it result')
        return self.n
class ItS(It):
    def send(self, v): return ('sent', v)
class ItT(It):
    def throw(self, *a): return ('thrown', a[0] if isinstance(a[0], type) else type(a[0]))
class ItC(It):
    def close(self): print('closed')
class ItBadC(It):
    def close(self): raise KeyError('close failed')
def d(x):
    try: r = yield from x
    finally: print('leaving')
    return ('result', r)
for make in (It, ItS, ItT, ItC, ItBadC, lambda: [1, 2], lambda: 'ab', lambda: 5, lambda: iter([]), lambda: d(It()), lambda: d(d([7])), lambda: (i for i in (1, 2)), lambda: {1: 2}, lambda: range(2)):
    a = d(make()); attempt(lambda: next(a)); attempt(lambda: a.send('v')); attempt(lambda: a.throw(ValueError('t'))); attempt(lambda: next(a)); attempt(a.close)
    a = d(make()); attempt(lambda: next(a)); attempt(a.close); attempt(lambda: next(a))
    attempt(lambda: list(d(make())))
def inner():
    try: yield 1
    except ValueError: yield 'inner handled'
    return 'inner done'
def outer():
    r = yield from inner()
    print('r', r)
    r = yield from (x for x in 'ab')
    print('r', r)
a = outer(); next(a); attempt(lambda: a.throw(ValueError)); attempt(lambda: next(a)); attempt(lambda: next(a)); attempt(lambda: next(a))
def rec(n):
    if n: yield n; yield from rec(n - 1)
print(list(rec(5)))
def r(): return (yield from [])
attempt(lambda: next(r()))
async def co(): pass
def bad(): yield from c
c = co(); attempt(lambda: next(bad())); c.close()
class NoIter:
    def __iter__(self): return 5
def n(): yield from NoIter()
attempt(lambda: next(n()))
