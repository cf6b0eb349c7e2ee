# insort with a key applies it to the new item as well; bisect with a key compares the bare value.
import bisect

words = ["kiwi", "apple", "banana"]
words.sort(key=len)
for word in ("fig", "pear", "cherry", "watermelon"):
    bisect.insort(words, word, key=len)
print(words)
bisect.insort_left(words, "plum", key=len)
bisect.insort_right(words, "lime", key=len)
print(words)
print(bisect.bisect_left(words, 4, key=len), bisect.bisect_right(words, 4, key=len))
print(bisect.bisect_left(words, 4, 2, 4, key=len))


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(bisect.bisect, words, "plum", key=len))
print(attempt(bisect.insort, words, 5, key=len))
print(attempt(bisect.insort, words, "x", key=5))
print(attempt(bisect.insort, words, "x", 0, 1, len))
print(attempt(bisect.insort, (1, 3), 2))
print(attempt(bisect.insort, [1, 3], 2, -1))
print(attempt(bisect.insort, [1, "a"], 2))
print(attempt(bisect.bisect, [1], 1, key=None))


class Noisy(list):
    def insert(self, where, item):
        print("insert", where, item)
        super().insert(where, item)


noisy = Noisy([1, 5])
bisect.insort(noisy, 3)
bisect.insort_left(noisy, 5)
print(noisy)


class Failing:
    def __lt__(self, other):
        raise ZeroDivisionError("asked")


print(attempt(bisect.bisect_left, [Failing()], 1), attempt(bisect.bisect_right, [1], Failing()))
print(attempt(bisect.insort, [1, 2], Failing()))
