# The heap functions, merge, nlargest and nsmallest with keys, ties and errors.
import heapq as h

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

heap = [5, 3, 8, 1, 9, 2]
h.heapify(heap); print(heap)
h.heappush(heap, 0); print(heap, h.heappop(heap), heap, h.heappushpop(heap, 4), h.heapreplace(heap, 10), heap, h.heappushpop([], 1), h.heappushpop([5], 1))
print([h.heappop(heap) for _ in range(len(heap))])
show(h.heappop, [])
show(h.heapreplace, [], 1)
show(h.heappop, (1,))
show(h.heapify, "a")
show(h.heapify, (1, 2))
show(h.heappush, 5, 1)
show(h.heapify, [1, "a"])
show(h.heappush, [1], "a")
show(h.heappop)
print(list(h.merge([1, 4], [2, 3], [])), list(h.merge([4, 1], [3, 2], reverse=True)), list(h.merge(["b", "AA"], ["c"], key=len)), list(h.merge()), list(h.merge([1, 1], [1])), list(h.merge(iter([1]), key=lambda x: -x, reverse=True)))
show(lambda: list(h.merge([1], ["a"])))
show(h.merge, [1], wrong=1)
for n in (0, 1, 2, 3, 10, -1):
    print(n, h.nlargest(n, [3, 1, 2, 3]), h.nsmallest(n, [3, 1, 2, 3]), h.nlargest(n, ["b", "aa", "c"], key=len), h.nsmallest(n, "banana", key=lambda c: -ord(c)), h.nlargest(n, []))
show(h.nlargest, 2, 5)
show(h.nlargest, "a", [1, 2])
show(h.nsmallest, 2, [1, "a"])
print(h.nlargest(2, iter([1, 5, 3])), h.nsmallest(2, {"a": 1, "b": 2}), h.nlargest(2, [(1, "b"), (1, "a"), (0, "z")]), h.nlargest(True, [1, 2]))
