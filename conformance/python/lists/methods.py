# append, extend, insert, remove, pop, clear, index, count, reverse, copy.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

l = [1, 2]
print(l.append(3), l, l.extend("ab"), l, l.insert(0, "z"), l, l.insert(-1, "m"), l, l.insert(100, "end"), l, l.insert(-100, "start"), l)
print(l.remove("m"), l, l.pop(), l.pop(0), l.pop(-1), l, l.index(2), l.count(1), l.reverse(), l, l.copy() == l, l.copy() is l, l.clear(), l)
l = [1, 2, 3, 2, 1]
print(l.index(2, 2), l.index(1, 1, 5), l.index(1, -1), l.count(9), l.count(1.0), l.extend(range(2)), l, l.extend({"k": 1}), l, l.extend(l), len(l))
err(l.remove, 99)
err(l.index, 99)
err(l.index, 1, 1, 3)
err([].pop)
err([1].pop, 5)
err([1].pop, "a")
err([1].insert, "a", 1)
err([1].insert, 1)
err([1].extend, 5)
err([1].extend, None)
err([1].append)
err([1].append, 1, 2)
err([1].clear, 1)
err([1].count)
err([1].index)
err([1].index, 1, "a")
err([1].reverse, 1)
err([1].copy, 1)
err([1].push, 1) if False else err(lambda: [1].push(1))
