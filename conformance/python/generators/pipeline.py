# Generators as pipelines and as coroutines.
def read(lines):
    for l in lines: yield l.strip()
def nonempty(it): return (l for l in it if l)
def parse(it):
    for l in it:
        k, _, v = l.partition("=")
        yield k.strip(), v.strip()
text = ["a = 1", "", " b=2 ", "  ", "c"]
print(dict(parse(nonempty(read(text)))))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
print(list(window(range(5), 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
p = primes()
print([next(p) for _ in range(10)])
def perm(l):
    if len(l) <= 1: yield l
    for i in range(len(l)):
        for rest in perm(l[:i] + l[i + 1:]):
            if len(l) > 1: yield [l[i]] + rest
print(list(perm([1, 2, 3])))
def batches(it, n):
    it = iter(it)
    while b := [x for _, x in zip(range(n), it)]:
        yield b
print(list(batches("abcdefg", 3)))
def grep(pat, out):
    while True:
        l = yield
        if pat in l: out.append(l)
out = []
c = grep("py", out)
next(c)
for l in ["python", "java", "pypy"]: c.send(l)
print(out)
