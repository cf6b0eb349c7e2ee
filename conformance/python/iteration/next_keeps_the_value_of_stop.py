# next() of an iterator over iterators raises the very StopIteration that a function or an inner iterator raised.
class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("inner", 2)


def stop(x):
    raise StopIteration(x)


def loops(x):
    for _ in Ends():
        pass
    return False


def show(label, iterator):
    try:
        print(label, next(iterator))
    except StopIteration as e:
        print(label, e.args, e.value)


show("map", map(stop, [1]))
show("map of two", map(lambda a, b: stop(a + b), [1], [2]))
show("filter", filter(stop, [3]))
show("map over", map(str, Ends()))
show("filter over", filter(None, Ends()))
show("enumerate", enumerate(Ends()))
show("zip", zip([1], Ends()))
show("loops inside", filter(loops, [1, 2]))
show("empty", map(stop, []))
print(next(map(stop, [1]), "fallback"))
print(list(map(stop, [1])), list(zip(Ends(), [1])))
