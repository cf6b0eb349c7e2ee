# Items removed from or changed in the middle of a heap, with the helpers that programs take from heapq.
import heapq
import random

source = random.Random(5)


class Item:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.asked += 1
        return self.n < other.n


for round in range(20):
    heap = [Item(source.randrange(50)) for _ in range(source.randrange(1, 40))]
    heapq.heapify(heap)
    Item.asked = 0
    i = source.randrange(len(heap))
    heap[i].n = source.randrange(-5, 60)
    heapq._siftup(heap, i)
    heapq._siftdown(heap, 0, i)
    print([x.n for x in heap], Item.asked)
    i = source.randrange(len(heap))
    heap[i] = heap[-1]
    heap.pop()
    if i < len(heap):
        heapq._siftup(heap, i)
        heapq._siftdown(heap, 0, i)
    print([x.n for x in heap], Item.asked)
for function in (heapq._siftup, lambda h, i: heapq._siftdown(h, 0, i)):
    try:
        function([], 0)
    except IndexError as e:
        print(e)
