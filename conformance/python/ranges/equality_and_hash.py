# Ranges are equal when they make the same numbers, and hash alike then.
groups = [(range(0), range(2, 2), range(5, 1), range(0, 0, -7)), (range(1), range(0, 1, 100), range(0, -5, -10)),
          (range(0, 10, 3), range(0, 12, 3), range(0, 11, 3)), (range(10**30, 10**30 + 5),)]
for g in groups:
    print(len({*g}), all(a == b and hash(a) == hash(b) for a in g for b in g))
print(groups[1][0] == groups[2][0], range(3) == [0, 1, 2], range(3) != range(4), range(3) == range(3, 0, -1))
for f in (lambda: range(3) < range(4), lambda: range(3) + range(2), lambda: range(3) * 2, lambda: range(3)[5],
          lambda: range(3)[-4], lambda: range(3)["a"], lambda: range(1.0), lambda: range(1, 2, 0), lambda: range(),
          lambda: range(1, 2, 3, 4), lambda: range("3"), lambda: range(None), lambda: range(stop=3),
          lambda: setattr(range(3), "start", 1), lambda: len(range(10**30)), lambda: range(3).append):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
