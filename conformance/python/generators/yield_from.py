# yield from: delegation of values, send, throw, close, return.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "after"
        return "via except"
    finally:
        print("inner finally")
def outer():
    r = yield from inner()
    print("result", r)
    yield from [10, 20]
    yield from "ab"
    return "outer result"
print(list(outer()))
g = outer()
print(next(g), g.send("A"), g.send("B"), next(g))
g = outer()
next(g)
print(g.throw(ValueError("bad")), next(g))
g = outer()
next(g)
g.close()
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, [4]], 5], []])))
def chain(*its):
    for i in its: yield from i
print(list(chain(range(2), "x", {5: 6}, (i for i in [7]))))
def send_to_list():
    yield from [1, 2]
g = send_to_list()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
def tree(n): 
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
