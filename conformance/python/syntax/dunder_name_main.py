# Module level names.
print(__name__)
if __name__ == "__main__":
    print("run as main")
print(__doc__)
def f(): "function doc"
print(f.__name__, f.__module__, f.__doc__, f.__qualname__)
class C:
    "class doc"
    def m(self): pass
    class D:
        def n(self): pass
print(C.__module__, C.__qualname__, C.m.__qualname__, C.D.n.__qualname__, C.__doc__)
def outer():
    def inner(): pass
    class L: pass
    return inner, L, lambda: 0
print([x.__qualname__ for x in outer()])
