# send, throw and close reach the innermost iterator; plain iterators have no send.
def inner():
    try:
        while True:
            print("inner got", (yield "i"))
    except ValueError as e:
        print("inner caught", e)
        yield "after"
        return "inner result"
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("result", result)
    yield "last"


g = outer()
print(next(g), g.send(1), g.send(2), g.throw(ValueError("v")), next(g))
g.close()
g = outer()
next(g)
g.close()


def over(iterable):
    return (yield from iterable)


g = over([1, 2, 3])
print(next(g), g.send(None))
try:
    g.send(5)
except AttributeError as e:
    print(e)
g = over([1, 2])
next(g)
try:
    g.throw(KeyError("through"))
except KeyError as e:
    print(repr(e))


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, v):
        return "sent", v

    def throw(self, *args):
        return "thrown", args[0]

    def close(self):
        print("closed")


g = over(Custom())
print(next(g), g.send(4), g.send(None), g.throw(ValueError))
g.close()
for bad in (5, None):
    try:
        next(over(bad))
    except TypeError as e:
        print(e)
