# Heaps may be subclasses of list; methods they override are not called by the heap functions.
import heapq


class Noisy(list):
    def append(self, item):
        raise AssertionError("append")

    def pop(self, *where):
        raise AssertionError("pop")

    def __getitem__(self, where):
        raise AssertionError("getitem")

    def __len__(self):
        return 99


heap = Noisy([3, 1, 2])
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.heappushpop(heap, 5), heapq.heapreplace(heap, 4), list.__repr__(heap))
for wrong in ((1,), "ab", None, {1: 2}, range(3)):
    for function, extra in ((heapq.heapify, ()), (heapq.heappush, (1,)), (heapq.heappop, ()),
                            (heapq.heapreplace, (1,)), (heapq.heappushpop, (1,))):
        try:
            function(wrong, *extra)
        except TypeError as e:
            print(function.__name__, e)
