# Lambdas with every parameter form, as defaults, in comprehensions, returning tuples, conditionals and lambdas.
print((lambda: 1)(), (lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e))(1, 5, 6, d=7, f=8), (lambda *a, **k: (a, k))(1, x=2))
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3), (lambda f: f(f, 5))(lambda s, n: 1 if n < 2 else n * s(s, n - 1)))
print((lambda: (1, 2))(), (lambda x: x if x else "empty")(0), (lambda *, k: k)(k=3), (lambda a=lambda: 5: a())())
print([f(2) for f in [lambda x, n=n: x * n for n in range(3)]], (lambda: [i for i in range(3)])(), (lambda: {1: 2})())
print((lambda x: (yield x))(1).__name__, list((lambda x: (yield x))(1)), (lambda: not 1)(), (lambda: (y := 5) + y)())
g = lambda: None
print(g.__name__, g.__qualname__, g(), g.__doc__, (lambda: 0).__defaults__, sorted([3, 1], key=lambda v: -v))
for bad in (lambda: (lambda x: x)(), lambda: (lambda: 1)(2), lambda: (lambda *, k: k)(1), lambda: (lambda x, /: x)(x=1)):
    try:
        bad()
    except TypeError as e:
        print(e)


class C:
    m = lambda self, x: (self.__class__.__name__, x)
    n = 3
    size = (lambda n: n * 2)(n)


print(C().m(1), C.size, C.m.__qualname__)
