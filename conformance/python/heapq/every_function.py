# Each function of heapq.
import heapq


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


heap = [5, 1, 4, 1, 3]
heapq.heapify(heap)
print(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heap)
print(heapq.heappushpop(heap, 2), heap, heapq.heapreplace(heap, 9), heap)
print(heapq.nlargest(2, heap), heapq.nsmallest(2, heap), heapq.nlargest(9, heap))
print(heapq.nlargest(1, ["a", "bbb"], key=len), heapq.nsmallest(2, ["bbb", "a", "cc"], key=len))
print(heapq.nlargest(0, heap), heapq.nsmallest(-1, heap))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
show(heapq.heappop, [])
show(heapq.heapreplace, [], 1)
show(heapq.heappushpop, [], 1)
show(heapq.heapify, (1, 2))
show(heapq.heappush, [1], "a")
show(heapq.heapify, [1, "a"])
show(heapq.nlargest, "x", [1])
