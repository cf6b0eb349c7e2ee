# A heap whose items change the list while they are compared is refused, and comparison errors leave every item in place.
import heapq


class Emptying:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return NotImplemented if isinstance(other, str) else True


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for function in (heapq.heapify, heapq.heappop):
    heap = []
    heap.extend(Emptying(heap) for _ in range(5))
    print(function.__name__, attempt(function, heap), len(heap))
heap = []
heap.extend(Emptying(heap) for _ in range(5))
print("heapreplace", attempt(heapq.heapreplace, heap, Emptying(heap)), len(heap))
heap = []
heap.extend(Emptying(heap) for _ in range(5))
print("heappushpop", attempt(heapq.heappushpop, heap, Emptying(heap)), len(heap))


class Loud(int):
    def __lt__(self, other):
        if int(self) == 3 or int(other) == 3:
            raise ValueError("three is not compared")
        return int(self) < int(other)


heap = [Loud(n) for n in (5, 3, 8, 1)]
print(attempt(heapq.heapify, heap), sorted(map(int, heap)))
heap = [Loud(n) for n in (1, 2, 4)]
print(attempt(heapq.heappush, heap, Loud(3)), sorted(map(int, heap)))
print(attempt(heapq.nsmallest, 2, [Loud(3), Loud(1)]))
print(attempt(lambda: list(heapq.merge([Loud(1)], [Loud(3)]))))
