# What is left of a reversed list goes into another one at once; the list may have changed since.
items = [1, 2, 3, 4, 5]
back = reversed(items)
print(next(back), list(back), list(back), next(back, "end"))

back = reversed(items)
next(back)
items.append(6)
print(list(back))

back = reversed(items)
del items[2:]
print(list(back), items)

back = reversed(items)
items.clear()
print([0, *back], tuple(reversed(items)))

items = [1, 2, 3]
items.extend(reversed(items))
print(items)
items[1:3] = reversed(items)
print(items)
items += reversed([[], [7]])
print(items, sorted(reversed("cab")), list(reversed(range(3))))
