# What split() and subgroup() take.
g = ExceptionGroup("m", [ValueError(1)])
class Callable:
    def __call__(self, e): return True
    def method(self, e): return True
for bad in (3, None, int, "ValueError", [ValueError], (ValueError, int), (ValueError, (TypeError,)),
            ValueError(), print, Callable(), Callable().method, {}):
    for method in (g.split, g.subgroup):
        try:
            print(method(bad))
        except TypeError as e:
            print(e)
for method in (g.split, g.subgroup, g.derive):
    for args in ((), (ValueError, TypeError)):
        try:
            print(method(*args))
        except TypeError as e:
            print(e)
    try:
        print(method(excs=[ValueError()]))
    except TypeError as e:
        print(e)
