# heapq.nlargest and nsmallest of plain lists: ints, floats, mixtures, NaN, ties, keys and odd counts.
import heapq

ints = [(i * 7919) % 1009 - 500 for i in range(1000)]
floats = [x / 8 for x in ints]
ties = [0.0, -0.0, 1.0, 1.0, -1.0] * 20
mixed = ints[:50] + [2.5, True, 10**30] + ints[50:100]
for items in (ints, floats, ties, mixed, [3] * 100, [1.5] * 100, [str(x) for x in ints], [True, 2] * 50):
    for n in (0, 1, 2, 3, 10, 64, 65, 100, 2000, -1):
        large, small = heapq.nlargest(n, items), heapq.nsmallest(n, items)
        print(n, large[:4], small[:4], len(large), len(small),
              [repr(x) for x in large] == [repr(x) for x in sorted(items, reverse=True)[:max(n, 0)]],
              [repr(x) for x in small] == [repr(x) for x in sorted(items)[:max(n, 0)]])
print(heapq.nlargest(3, iter(ints)), heapq.nsmallest(3, tuple(ints)), heapq.nlargest(2, set(ints)))
print(heapq.nlargest(3, ints, key=lambda x: -x), heapq.nsmallest(3, ints, key=abs))
print(heapq.nlargest(True, ints), heapq.nsmallest(2, [2**60, 2**61, 5] * 10))
for wrong in (lambda: heapq.nlargest("2", ints), lambda: heapq.nlargest(2.0, ints),
              lambda: heapq.nsmallest(2, [1, "a"] * 20), lambda: heapq.nlargest(2, 5)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)


class Numbers(list):
    def __iter__(self):
        return iter((9, 8, 7))


print(heapq.nlargest(2, Numbers(range(100))), heapq.nsmallest(2, Numbers(range(100))))
