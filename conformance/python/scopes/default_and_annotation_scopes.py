# Defaults, decorators and annotations are evaluated in the scope around the function, once.
log = []


def note(v):
    log.append(v)
    return v


def outer(n):
    def inner(a=note(n), *, b=note(n + 1), c: note("annotation") = 3) -> note("return"):
        n = 10
        return a, b, c, n
    return inner


print(outer(1)(), outer(5)(a=0), log)


class C:
    size = 3

    def f(self, n=size, g=lambda: 7):
        return n, g()

    def later(self, k=[]):
        k.append(len(k))
        return k


print(C().f(), C().later(), C().later(), C().later([9]))
fs = []
for i in range(3):
    def f(i=i, j=lambda: i):
        return i, j()
    fs.append(f)
print([f() for f in fs])
print(outer(1).__annotations__, outer(1).__defaults__, outer(1).__kwdefaults__)
