# Every function of the module compares with < alone, the new item's own when it is the smaller side.
import heapq


class Item:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        calls.append((self.rank, other.rank))
        return self.rank < other.rank

    def __gt__(self, other):
        raise AssertionError("> was asked")

    __le__ = __ge__ = __eq__ = __gt__
    __hash__ = None


calls = []
heap = [Item(n) for n in (4, 2, 6, 1)]
heapq.heapify(heap)
print([i.rank for i in heap], calls)
calls.clear()
heapq.heappush(heap, Item(0))
print([i.rank for i in heap], calls)
calls.clear()
print(heapq.heappop(heap).rank, [i.rank for i in heap], calls)
calls.clear()
print(heapq.heappushpop(heap, Item(0)).rank, calls)
calls.clear()
print(heapq.heapreplace(heap, Item(9)).rank, [i.rank for i in heap], calls)
calls.clear()

calls.clear()
print([i.rank for i in heapq.nsmallest(3, [Item(2), Item(1)])], len(calls) > 0)
