# copyreg's table is what copy asks first.
import copy
import copyreg


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


calls = []


def reduce_point(p):
    calls.append("reduced")
    return Point, (p.x, p.y)


copyreg.pickle(Point, reduce_point)
p = Point(1, [2])
q, d = copy.copy(p), copy.deepcopy(p)
print(calls, (q.x, q.y), q.y is p.y, d.y == p.y, d.y is p.y)
for call in (lambda: copyreg.pickle(Point, 3), lambda: copyreg.constructor(3)):
    try:
        call()
    except TypeError as e:
        print(e)
copyreg.add_extension("m", "n", 5)
for call in (lambda: copyreg.add_extension("m", "n", 6), lambda: copyreg.add_extension("a", "b", 5),
             lambda: copyreg.add_extension("a", "b", 0), lambda: copyreg.remove_extension("q", "r", 1)):
    try:
        call()
    except ValueError as e:
        print(e)
copyreg.remove_extension("m", "n", 5)
