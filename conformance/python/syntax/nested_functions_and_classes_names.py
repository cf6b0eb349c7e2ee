# __qualname__, __name__ and __module__ of functions, classes, lambdas, comprehensions and generators at every depth.
def outer():
    def inner():
        class Local:
            def method(self):
                return lambda: [x for x in "a"]

            class Deep:
                def m(self): yield

            @staticmethod
            def s(): pass

            @classmethod
            def c(cls): pass

            p = property(lambda self: 1)
            l = lambda self: 2
        return Local
    return inner


L = outer()()
print(L.__qualname__, L.__name__, L.__module__, L.method.__qualname__, L().method().__qualname__, L.Deep.__qualname__)
print(L.Deep.m.__qualname__, L.Deep().m().__qualname__, L.s.__qualname__, L.c.__qualname__, L.p.fget.__qualname__, L.l.__name__)
print(outer.__qualname__, outer().__qualname__, (lambda: 0).__qualname__, [lambda: 0][0].__qualname__)
print((x for x in "").__qualname__)


def g():
    global made

    def made():
        class C:
            pass
        return C

    return (lambda: (lambda: 0))()


print(g().__qualname__, made.__qualname__, made().__qualname__)


class A:
    def f(self): pass
    g = f
    __qualname__ = "Renamed"

    class B: pass


print(A.__qualname__, A.__name__, A.f.__qualname__, A.g.__qualname__, A.B.__qualname__, A().f.__qualname__)
A.f.__qualname__ = "else.where"
print(A.g.__qualname__, repr(A.f)[:20], type("T", (), {"__qualname__": "Q.T"}).__qualname__)
