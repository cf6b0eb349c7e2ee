# Assigning to slices of a list: any iterable for steps of one, the same size for others.
def show(target, value):
    items = list(range(6))
    try:
        items[target] = value
        print(target, items)
    except (TypeError, ValueError) as e:
        print(target, type(e).__name__, e, items)


show(slice(1, 3), "abc")
show(slice(1, 3), ())
show(slice(3, 1), [9])
show(slice(10, 20), (7, 8))
show(slice(-10, -20), (7, 8))
show(slice(None, None, 2), "abc")
show(slice(None, None, 2), "ab")
show(slice(None, None, -1), range(6))
show(slice(5, 0, -2), [1, 2, 3])
show(slice(5, 0, -2), [1, 2])
show(slice(2, 2, 2), [])
show(slice(2, 2, 2), [1])
show(slice(1, 3), 5)
show(slice(0, 6, 2), 5)
show(slice(1, 3, 0), [])
show(slice(1, 3), {"k": 1, "l": 2})
show(slice(1, 4), (x * x for x in range(2)))
show(slice(None), iter([]))
show("a", 1)
show(slice("a"), [1])
items = [1, 2, 3]
items[1:2] = items
print(items)
items[::2] = items[::-2]
print(items)
del items[::2]
print(items)
del items[5:], items[-1:], items[:0]
print(items)
