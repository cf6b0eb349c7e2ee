# Calls with defaults, keywords, *args, methods and nested functions.
def add(a, b=1, *, c=2):
    return a + b + c


def var(*args, **kw):
    return len(args) + len(kw)


class Acc:
    def __init__(self):
        self.n = 0

    def step(self, k):
        self.n += k
        return self

    @staticmethod
    def twice(x):
        return x * 2


def outer(k):
    def inner(x):
        return x + k
    return inner


total = 0
acc = Acc()
for i in range(600000):
    total += add(i) + add(i, 2) + add(i, c=3)
    total += var(i, i, x=1)
    acc.step(i).step(1)
    total += Acc.twice(i)
    f = outer(i)
    total += f(1)
print(total, acc.n)
