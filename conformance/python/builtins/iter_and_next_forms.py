# Iter and next forms.
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Seq:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i * 10
class Stop:
    def __getitem__(self, i): raise StopIteration
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return 1
class BadIter:
    def __iter__(self): return 5
class NextOnly:
    def __next__(self): return 1
class Call:
    n = 0
    def __call__(self):
        self.n += 1
        if self.n > 4: raise ValueError('too many')
        return self.n
attempt(lambda: list(Seq())); attempt(lambda: list(Stop())); attempt(lambda: iter(NoIter())); attempt(lambda: iter(BadIter())); attempt(lambda: iter(NextOnly())); attempt(lambda: next(NextOnly())); attempt(lambda: next(5)); attempt(lambda: next([1])); attempt(lambda: next(iter([]))); attempt(lambda: next(iter([]), 'd')); attempt(lambda: next(iter([1]), 'd', 1)); attempt(lambda: next()); attempt(lambda: iter()); attempt(lambda: iter(5)); attempt(lambda: iter(5, 6)); attempt(lambda: iter(Call(), 3, 4))
attempt(lambda: list(iter(Call(), 3))); attempt(lambda: list(iter(Call(), 9))); attempt(lambda: 20 in Seq()); attempt(lambda: 25 in Seq()); attempt(lambda: list(reversed(Seq()))); attempt(lambda: [*zip(Seq(), 'ab')]); attempt(lambda: iter(object)); attempt(lambda: iter(lambda: 1, 2) and 'callable iterator'); attempt(lambda: type(iter(Seq())).__name__); attempt(lambda: type(iter(Call(), 1)).__name__)
class Eq:
    def __eq__(self, o): print('compared', o); return o == 2
attempt(lambda: list(iter(Call(), Eq())))
i = iter(Seq()); print(next(i), list(i), next(i, 'over'))
def raises(): raise StopIteration('early')
attempt(lambda: list(iter(raises, 1)))
class Two:
    def __iter__(self): yield 1; yield 2
a, b = Two(); print(a, b, *Two(), max(Two()), dict(zip(Two(), Two())), 2 in Two(), sorted(Two(), reverse=True))
