# A tuple's hash comes from its items; a mutable item makes it unhashable, however deep.
print(hash((1, 2)) == hash((1.0, 2 + 0j)) == hash((True, 2)))
print(hash(()) == hash(tuple([])), hash((1, 2)) == hash((2, 1)), hash(((1,), 2)) == hash((1, (2,))))
for t in (([],), (1, (2, {})), ({1},), (bytearray(),), (slice(1),)):
    try:
        hash(t)
        print("hashed", t)
    except TypeError as e:
        print(e)
calls = []


class H:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        calls.append(self.n)
        if self.n == 3:
            raise ValueError("no hash")
        return self.n


try:
    hash((H(1), H(2), H(3), H(4)))
except ValueError as e:
    print(e, calls)
t = (H(1), H(2))
calls.clear()
{t: 1}
hash(t)
print(calls)
