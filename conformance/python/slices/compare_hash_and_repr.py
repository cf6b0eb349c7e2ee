# Slices compare like tuples of their three parts and have no hash.
a = slice(1, 2, 3)
print(a == slice(1, 2, 3), a != slice(1, 2), a < slice(1, 3), slice(None) == slice(None, None, None))
print(a == (1, 2, 3), slice(1) < slice(2) if False else "")
for f in (lambda: hash(a), lambda: {a: 1}, lambda: slice(None) < slice(1), lambda: a < 5,
          lambda: setattr(a, "start", 3), lambda: slice(), lambda: slice(1, 2, 3, 4),
          lambda: slice(start=1), lambda: type("S", (slice,), {}), lambda: a.missing, lambda: len(a)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(repr(slice("a", [1], {})), str(slice(1.5, None)), slice(slice(1), slice(2)))
print(a.start, a.stop, a.step, slice(7).start, slice(7).stop, slice(7).step)
loop = []
s = slice(loop)
loop.append(s)
print(s)
