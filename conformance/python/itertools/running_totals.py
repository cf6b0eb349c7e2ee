# accumulate with functions, initial values, errors in the middle and objects of every kind.
import operator
from itertools import accumulate

print(list(accumulate([1, 2, 3])), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate([1], initial=None)), list(accumulate("abc")), list(accumulate([[1], [2]])))
print(list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate([1, 2, 3], lambda total, x: -total + x)), list(accumulate(iter([1.5, 2]), func=operator.add)))
print(list(accumulate([True, 1, 2.5, 1j])))


def show(make):
    made = make()
    try:
        while True:
            print(next(made), end=" ")
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: accumulate([1, "a", 2]))
show(lambda: accumulate([1, 2, 3], lambda a, b: a / (b - 2)))
show(lambda: accumulate([1, 2], lambda a: a))
show(lambda: accumulate([1, 2], "x"))


def failing():
    yield 1
    raise KeyError("source")


show(lambda: accumulate(failing()))
made = accumulate([1, 2, 3])
print(next(made), list(made), next(made, "end"), next(made, "end"))
