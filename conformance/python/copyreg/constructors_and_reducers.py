# copyreg.pickle registers what copy uses; constructors must be callable; __newobj__ and friends build objects.
import copy
import copyreg


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


def reduce_point(point):
    print("reducing", point)
    return Point, (point.x, point.y)


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


copyreg.pickle(Point, reduce_point)
print(copy.copy(Point(1, 2)), copy.deepcopy([Point(3, 4)]), copyreg.dispatch_table[Point] is reduce_point)


class Further(Point):
    pass


print(copy.copy(Further(5, 6)))
copyreg.pickle(Point, reduce_point, Point)
print(attempt(copyreg.pickle, Point, "no function"))
print(attempt(copyreg.pickle, Point, reduce_point, "no function"))
print(attempt(copyreg.constructor, 5), copyreg.constructor(len))
del copyreg.dispatch_table[Point]
print(copy.copy(Point(7, 8)))
print(copyreg.__newobj__(Point).__class__, attempt(copyreg.__newobj__))
print(copyreg.__newobj_ex__(int, ("ff",), {"base": 16}))
print(copyreg.pickle_complex(1 + 2j), copyreg.dispatch_table[complex] is copyreg.pickle_complex)
print(copyreg._reconstructor(Point, object, None).__class__.__name__, copyreg._reconstructor(Further, object, None).__dict__)
