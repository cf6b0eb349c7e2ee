# merge() asks its inputs only as far as needed, keeps equal items in the order of the inputs, and passes errors on.
import heapq


def source(name, items):
    for item in items:
        print("  asked", name, item)
        yield item


merged = heapq.merge(source("a", [1, 4]), source("b", [2, 3]))
print("made")
print(next(merged))
print(next(merged))
print(list(merged))
print(list(heapq.merge(["apple", "bob"], ["ALE", "Bo"], key=lambda word: word[0].lower())))
print(list(heapq.merge([(1, "x"), (1, "y")], [(1, "a")], key=lambda pair: pair[0])))
print(list(heapq.merge([3, 1], [2, 2], [3], reverse=True)))
print(list(heapq.merge(["ccc", "a"], ["bb"], key=len, reverse=True)))
print(list(heapq.merge()), list(heapq.merge([], [])), list(heapq.merge([2, 1], [3])))


def failing():
    yield 1
    raise KeyError("source")


merged = heapq.merge(failing(), [0, 2])
print(next(merged), next(merged))
try:
    next(merged)
except KeyError as e:
    print("KeyError", e, list(merged))
try:
    heapq.merge([1], 5).__next__()
except TypeError as e:
    print(e)
print(type(heapq.merge([1])).__name__)
