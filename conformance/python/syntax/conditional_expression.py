# Conditional expressions nest to the right and are lazy.
f = lambda x: "neg" if x < 0 else "zero" if x == 0 else "pos"
print(f(-1), f(0), f(1))
print((1 if True else 1 / 0), [1 if c else 2 for c in (0, 1)])
print("a" if False else "b" if False else "c")
print(1 + (2 if 0 else 3), 1 + 2 if 0 else 3)
print((lambda: 1 if 0 else 2)())
