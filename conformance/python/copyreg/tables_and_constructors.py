# pickle, constructor, the dispatch table and the extension registry.
import copy
import copyreg

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Point:
    def __init__(self, x, y): self.x, self.y = x, y
def reduce_point(p):
    print("reducing")
    return Point, (p.x, p.y + 1)
print(copyreg.pickle(Point, reduce_point), Point in copyreg.dispatch_table, complex in copyreg.dispatch_table)
p = copy.copy(Point(1, 2))
print(p.x, p.y)
q = copy.deepcopy([Point(3, 4)])[0]
print(q.x, q.y)
show(copyreg.pickle, Point, 5)
show(copyreg.pickle, Point, reduce_point, 5)
show(copyreg.constructor, 5)
print(copyreg.constructor(Point))
for args in (("m", "n", 5), ("m", "n", 5), ("m", "n", 6), ("o", "p", 5), ("m", "x", 0), ("m", "x", 2**31)):
    show(copyreg.add_extension, *args)
for args in (("m", "n", 6), ("m", "n", 5), ("m", "n", 5)):
    show(copyreg.remove_extension, *args)
print(copyreg.clear_extension_cache(), sorted(copyreg.__all__))
