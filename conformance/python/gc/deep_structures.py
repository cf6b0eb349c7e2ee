# Deep nesting survives collection, is compared and printed up to the limit.
l = []
for i in range(20000): l = [l, i]
n, total = l, 0
while n: total, n = total + n[1], n[0]
print(total)
d = None
for i in range(5000): d = {"next": d, "i": i}
c = 0
while d: c, d = c + 1, d["next"]
print(c)
class N:
    __slots__ = ("next",)
    def __init__(self, next): self.next = next
head = None
for i in range(30000): head = N(head)
junk = [[j] for j in range(50000)]
c = 0
while head: c, head = c + 1, head.next
print(c, len(junk))
deep = []
for _ in range(100000): deep = [deep]
for f in (lambda: repr(deep), lambda: deep == [deep], lambda: str(deep)):
    try: print(type(f()).__name__)
    except RecursionError as e: print("RecursionError")
while deep: deep = deep[0]
print(deep)
