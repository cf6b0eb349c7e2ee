# Lambda forms.
print((lambda: 0)(), (lambda x: x + 1)(1), (lambda x, y=2: x * y)(3), (lambda *a, **k: (a, k))(1, b=2))
print((lambda x, /, y, *, z: (x, y, z))(1, 2, z=3))
f = lambda x: (y := x * 2) + y
print(f(3), f.__name__)
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
print((lambda x: lambda y: x + y)(1)(2))
print(sorted([3, 1, 2], key=lambda v: -v), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
print((lambda: (yield))().__class__.__name__)
