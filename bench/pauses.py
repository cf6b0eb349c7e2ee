# The longest stops a program makes for the collector: heaps of 64 MB of different kinds of objects, and
# beside each a loop that allocates. A stop is the processor time between two looks at the clock around
# a little work, so other processes don't show. Run by the binary: build/copra exec bench/pauses.py
import time

MB = 64


class Node:
    def __init__(self, value, link):
        self.value = value
        self.link = link


def instances(i):
    return Node(i, None)


def linked(i, last=[None]):
    last[0] = Node(i, last[0])
    return last[0]


def pairs(i):
    return (i, float(i))


def lists(i):
    return [i, i + 1]


def dicts(i):
    return {"id": i, "name": None}


def texts(i):
    return "text %d" % i


def sets(i):
    return {i, i + 1}


def closures(i):
    return lambda: i


def numbers(i):
    return i


def generators(i):
    return (x for x in (i,))


SIZES = {instances: 72, linked: 72, pairs: 40, lists: 88, dicts: 190, texts: 48, sets: 220, closures: 200, numbers: 10,
         generators: 480}


def longest_stop(make):
    keep = [make(i) for i in range(MB * 1000000 // SIZES[make])]
    clock = time.thread_time
    worst, total, n = 0.0, clock(), len(keep)
    last = clock()
    junk = []
    for i in range(1500000):
        junk = [i, junk[:1]]
        if i % 50 == 0:
            keep[i * 7919 % n] = make(i)
        now = clock()
        if now - last > worst:
            worst = now - last
        last = now
    return worst * 1000, (clock() - total) * 1000


print(f"{'live objects':<14}{'longest stop ms':>16}{'loop ms':>10}")
for make in SIZES:
    worst, total = longest_stop(make)
    print(f"{make.__name__:<14}{worst:>16.2f}{total:>10.0f}")
