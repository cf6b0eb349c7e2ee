# How far unpacking reads an iterator, and what it has read when the number is wrong.
class Counting:
    def __init__(self, n):
        self.n, self.given = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.given >= self.n:
            raise StopIteration
        self.given += 1
        return self.given


for n in (1, 2, 3, 10):
    c = Counting(n)
    try:
        a, b = c
        print("ok", a, b, c.given)
    except ValueError as e:
        print(e, c.given)
for n in (0, 1, 2, 5):
    c = Counting(n)
    try:
        a, *b, d = c
        print(a, b, d, c.given)
    except ValueError as e:
        print(e, c.given)


class Fails(Counting):
    def __next__(self):
        if self.given == 1:
            raise KeyError("stop here")
        return super().__next__()


a = b = "before"
try:
    a, b = Fails(5)
except KeyError as e:
    print(e, a, b)
x = [1, 2, 3]
i = 0
i, x[i] = 2, "set"
print(i, x)
i, x[i], x[0] = 0, "first", "last"
print(x)
