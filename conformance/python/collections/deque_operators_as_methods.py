# + * += *= of deques as methods, by super() and with what they refuse.
import collections


class Q(collections.deque):
    def __add__(self, other):
        return "added", super().__add__(other)

    def __mul__(self, n):
        return "times", super().__mul__(n)

    def __iadd__(self, other):
        print("extend", other)
        return super().__iadd__(other)


q = Q([1])
print(q + Q([2]), q * 2, 2 * q)
q += "ab"
print(q)
deque = collections.deque
print(deque.__add__(deque([1]), deque([2])), deque([1], 3).__rmul__(4), deque("ab").__iadd__("c"), deque("ab").__imul__(2))
for f in (lambda: deque([1]) + [2], lambda: [2] + deque([1]), lambda: deque([1]) * "a", lambda: deque([1]) + 5,
          lambda: deque([1]).__iadd__(5), lambda: deque([1]) - deque([1])):
    try:
        print(f())
    except TypeError as e:
        print(e)
