# What may stand behind `as`: names, attributes, items, tuples, lists, starred.
class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *args):
        print("exit", args[0] and args[0].__name__)
        return True


class Box:
    pass


box, d, items = Box(), {}, [0, 0]
with M(1) as box.x, M(2) as d["k"], M(3) as items[1]:
    print(box.x, d, items)
with M((1, (2, 3))) as (a, (b, c)):
    print(a, b, c)
with M("xyz") as [first, *rest]:
    print(first, rest)
with M([4, 5, 6]) as (*start, box.end):
    print(start, box.end)
with M((1, 2)) as (a, b, c):
    print("not reached")
with M(5) as missing.attribute:
    print("not reached")
with M(7) as d["a"]["b"]:
    print("not reached")
print(a, b, "missing" in dir())
