# Allocation: many small objects and tuples, soon dead.
class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def make(d):
    return Node(make(d - 1), make(d - 1)) if d else Node(None, None)


def check(n):
    return 1 + check(n.left) + check(n.right) if n.left else 1


def pairs(d):
    return (pairs(d - 1), pairs(d - 1)) if d else ()


def count(t):
    return 1 + count(t[0]) + count(t[1]) if t else 1


long_lived = make(16)
total = 0
for i in range(250):
    total += check(make(11)) + count(pairs(11))
print(total, check(long_lived))
