# str, repr, args of exceptions.
for e in [ValueError(), ValueError("m"), ValueError("a", 2), KeyError("k"), KeyError(), KeyError(1), KeyError("a", "b"), Exception(None), Exception([1]),
          OSError(2, "msg"), OSError("one"), OSError(2, "msg", "file"), StopIteration(5), SystemExit(3), IndexError("i"), UnicodeError("u"),
          AttributeError("at"), NameError("n"), ImportError("im"), ZeroDivisionError("z"), AssertionError(), SyntaxError("s"), Exception("it's"), Exception(1.5)]:
    print(repr(e), "|", str(e), "|", e.args)
print(StopIteration(1).value, StopIteration().value, SystemExit(2).code, OSError(2, "m").errno, OSError(2, "m").strerror, OSError(1, "m", "f").filename)
i = ImportError("x", name="mod", path="p")
print(i.name, i.path, i)
class E(Exception): pass
print(repr(E(1, 2)), E(), str(E("x")), E.__name__)
class F(Exception):
    def __str__(self): return "custom " + str(self.args)
print(F(1), repr(F(1)))
class G(Exception):
    def __init__(self, a, b): self.a = a
print(G(1, 2).args, repr(G(1, b=2)), str(G("only", "two")))
k = KeyError("x")
k.args = ("changed", 1)
print(k, repr(k))
