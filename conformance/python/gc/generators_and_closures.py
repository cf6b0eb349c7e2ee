# Suspended generators, closures, bound methods and exceptions hold what they need.
def gen(n):
    big = list(range(n))
    for x in big:
        y = [x] * 10
        yield sum(y)
live = [gen(i + 5) for i in range(200)]
for _ in range(5):
    for g in live: next(g)
    junk = [object() for _ in range(2000)]
print(sum(sum(g) for g in live))
fs = []
for i in range(2000):
    data = {"i": i, "pad": "p" * 50}
    def f(k, data=data):
        def inner(): return data["i"] + k
        return inner
    if i % 100 == 0: fs.append(f(1))
print([f() for f in fs])
class C:
    def __init__(self, v): self.v = [v]
    def m(self): return self.v[0]
ms = [C(i).m for i in range(3000)]
print(sum(m() for m in ms))
errs = []
for i in range(500):
    try:
        try: raise ValueError([i])
        except ValueError: raise KeyError(i)
    except KeyError as e: errs.append(e)
print(sum(e.__context__.args[0][0] for e in errs), errs[7].args)
its = [iter({j: [j] for j in range(i)}.items()) for i in range(100)]
junk = ["x" * i for i in range(3000)]
print(sum(k + v[0] for it in its for k, v in it), sum(map(len, sorted(junk, key=lambda s: (len(s) % 7, s))[:100])))
