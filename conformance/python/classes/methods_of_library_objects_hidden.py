# Objects of library classes that may have attributes of their own: what hides a method, at one place
# of a loop as elsewhere.
import io
from collections import OrderedDict, defaultdict, deque


class Buffer(io.StringIO):
    pass


class Numbers(list):
    def total(self):
        return sum(self)


class Table(dict):
    pass


class Bag(set):
    pass


def write(stream):
    return stream.write("x")


a, b = Buffer(), Buffer()
print([write(s) for s in (a, a, b)], a.getvalue())
a.write = lambda text: "own " + text
print([write(s) for s in (a, b, a, b)])
del a.write
print([write(s) for s in (a, b, a)], a.getvalue(), b.getvalue())
a.other = 1
print(write(a), a.__dict__)
Buffer.write = lambda self, text: ("class", text)
print([write(s) for s in (a, b)])
del Buffer.write
print([write(s) for s in (a, b)])

plain = io.StringIO()
print([write(plain) for _ in range(3)])
plain.write = len
print([write(plain) for _ in range(3)])


def add(numbers, n):
    numbers.append(n)
    return numbers.total()


n, m = Numbers(), Numbers([10])
print([add(x, 1) for x in (n, m, n)])
n.total = lambda: "hidden"
print([add(x, 1) for x in (n, m, n)])
n.append = lambda item: print("not appended", item)
print([add(x, 1) for x in (n, m)], n, m)


def look(table):
    return table.get("k", 0)


tables = [Table(k=1), OrderedDict(k=2), defaultdict(int, k=3), dict(k=4)]
print([look(t) for t in tables * 2])
tables[0].get = lambda key, default: "own"
tables[1].get = lambda key, default: "ordered"
print([look(t) for t in tables * 2])


def put(bag):
    bag.add(3)
    return sorted(bag)


bags = [Bag(), Bag([1])]
print([put(x) for x in bags * 2])
bags[0].add = lambda item: None
bags[0].clear()
print([put(x) for x in bags * 2])


class Queue(deque):
    def push(self, x):
        self.append(x)
        return len(self)


q = Queue()
print([q.push(i) for i in range(3)])
q.append = lambda x: q.appendleft(x)
print(q.push(9), q)


class Closed(io.BytesIO):
    closed = "class attribute"


c = Closed()


def state(stream):
    return stream.closed


print([state(s) for s in (io.BytesIO(), c, io.BytesIO(), c)])
c.__dict__["closed"] = "instance"
print([state(s) for s in (io.BytesIO(), c)])
d = io.BytesIO()
d.__dict__["closed"] = "hidden by the getter"
print(state(d), state(io.BytesIO()))
