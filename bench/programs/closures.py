# Closures: counters, composition, callbacks, nonlocal.
def counter():
    n = 0

    def step(k):
        nonlocal n
        n += k
        return n
    return step


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run


def adder(k):
    return lambda x: x + k


def bus():
    handlers = {}

    def on(name, f):
        handlers.setdefault(name, []).append(f)

    def fire(name, v):
        return sum(f(v) for f in handlers.get(name, ()))
    return on, fire


c = counter()
pipeline = compose(adder(1), lambda x: x * 2, adder(-3), lambda x: x & 0xFFFF)
on, fire = bus()
for k in range(4):
    on("e", adder(k))
total = 0
for i in range(900000):
    total += c(1)
    total += pipeline(i)
    if i & 3 == 0:
        total += fire("e", i)
print(total)
