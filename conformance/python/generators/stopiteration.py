# PEP 479 and StopIteration.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def bad():
    yield 1
    raise StopIteration("x")
g = bad()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__, repr(e.__cause__))
def bad2():
    yield next(iter([]))
err(list, bad2())
err(next, iter([]))
print(next(iter([]), "dflt"))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("early", 2)
        return self.n
print(list(It()))
try:
    i = It(); next(i); next(i); next(i)
except StopIteration as e:
    print(e.args, e.value)
def gen():
    v = yield from It()
    print("yf value", v)
list(gen())
g = gen()
def recursive():
    yield from g
    yield next(g2)
def self_running():
    yield next(g2)
g2 = self_running()
err(next, g2)
