# A trie, binary search tree, heap, priority queue, autocomplete, anagrams.
class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w: n = n.setdefault(c, {})
        n[""] = w
        return self
    def find(self, prefix):
        n = self.root
        for c in prefix:
            if c not in n: return []
            n = n[c]
        out, todo = [], [n]
        while todo:
            n = todo.pop()
            for k in sorted(n, reverse=True):
                if k == "": out.append(n[k])
                else: todo.append(n[k])
        return sorted(out)
t = Trie()
for w in "car card care cat dog do done".split(): t.add(w)
print(t.find("car"), t.find("do"), t.find("z"), len(t.find("")))
class BST:
    def __init__(self, k=None): self.k, self.l, self.r, self.n = k, None, None, 0
    def insert(self, k):
        if self.k is None: self.k = k
        elif k < self.k:
            self.l = self.l or BST()
            self.l.insert(k)
        elif k > self.k:
            self.r = self.r or BST()
            self.r.insert(k)
        return self
    def __iter__(self):
        if self.l: yield from self.l
        if self.k is not None: yield self.k
        if self.r: yield from self.r
    def height(self): return 1 + max(self.l.height() if self.l else 0, self.r.height() if self.r else 0)
    def __contains__(self, k):
        n = self
        while n:
            if n.k == k: return True
            n = n.l if k < n.k else n.r
        return False
b = BST()
for x in [50, 30, 70, 20, 40, 60, 80, 30]: b.insert(x)
print(list(b), b.height(), 60 in b, 65 in b)
class Heap:
    def __init__(self): self.a = []
    def push(self, x):
        a, i = self.a, len(self.a)
        a.append(x)
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2
    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        top, i = a.pop(), 0
        while (c := 2 * i + 1) < len(a):
            if c + 1 < len(a) and a[c + 1] < a[c]: c += 1
            if a[i] <= a[c]: break
            a[i], a[c], i = a[c], a[i], c
        return top
h = Heap()
for x in [5, 3, 8, 1, 9, 2, 7]: h.push((x, f"job{x}"))
print([h.pop()[1] for _ in range(7)])
def anagrams(words):
    g = {}
    for w in words: g.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in g.values() if len(v) > 1]
print(anagrams(["listen", "silent", "enlist", "google", "elgoog", "abc"]))
def bisect(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
print([bisect([1, 3, 5, 7], x) for x in range(9)])
