# An LRU cache with a doubly linked list.
class Node:
    __slots__ = ("key", "value", "prev", "next")
    def __init__(self, key=None, value=None):
        self.key, self.value, self.prev, self.next = key, value, None, None
class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n
        self.head.next = n
    def get(self, key, default=None):
        n = self.map.get(key)
        if n is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(n)
        self._front(n)
        return n.value
    def put(self, key, value):
        if key in self.map: self._unlink(self.map[key])
        elif len(self.map) >= self.size:
            old = self.tail.prev
            self._unlink(old)
            del self.map[old.key]
        self.map[key] = n = Node(key, value)
        self._front(n)
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key
            n = n.next
c = LRU(3)
for i in range(5): c.put(i, i * i)
print(list(c), c.get(2), list(c), c.get(0), c.put(3, "new"), list(c), c.hits, c.misses)
for i in range(1000):
    if c.get(i % 7) is None: c.put(i % 7, i)
print(list(c), c.hits, c.misses, len(c.map))
