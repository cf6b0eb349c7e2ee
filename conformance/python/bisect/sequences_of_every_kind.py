# The searches work on whatever has a length and subscripts, and ask it as little as possible.
import bisect
from collections import UserList, deque


class Squares:
    asked = []

    def __len__(self):
        return 1000

    def __getitem__(self, index):
        self.asked.append(index)
        return index * index


print(bisect.bisect(Squares(), 10000), Squares.asked)
print(bisect.bisect_left(Squares(), 10000, 90, 110), bisect.bisect_right(Squares(), 10000, lo=101))
for data in ([1, 2, 2, 3], (1, 2, 2, 3), "abbc", b"abbc", deque([1, 2, 2, 3]), range(1, 9, 2), UserList([1, 2, 2, 3])):
    wanted = data[1]
    print(type(data).__name__, bisect.bisect_left(data, wanted), bisect.bisect_right(data, wanted))


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for function in (bisect.bisect_left, bisect.bisect_right):
    print(attempt(function, 5, 1))
    print(attempt(function, {1, 2}, 1))
    print(attempt(function, [1, 2], "a"))
    print(attempt(function, [1, 2], 1, -1))
    print(attempt(function, [1, 2], 1, 0, 9))
    print(attempt(function, [1, 2], 5, 3, 1))
    print(attempt(function, [], None), attempt(function, [1, 2], 2, 0, -1), attempt(function, [1, 2], 2, 0, None))
    print(attempt(function, [1, 2], 1, "0"))
    print(attempt(function, [1, 2], 1, 1.0))
    print(attempt(function, [1, 2]))
    print(attempt(function, x=1, a=[0, 2], hi=2, lo=1))
