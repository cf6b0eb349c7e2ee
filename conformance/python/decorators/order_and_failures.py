# Decorators are evaluated top down, applied bottom up, and the name is bound only after all succeed.
log = []


def deco(name, fail=False):
    log.append("make " + name)

    def apply(f):
        log.append("apply " + name)
        if fail:
            raise ValueError(name)
        return f

    return apply


def default():
    log.append("default")
    return 1


@deco("a")
@deco("b")
def f(x=default()):
    pass


print(log)
log.clear()
try:
    @deco("c")
    @deco("d", fail=True)
    @deco("e")
    def f2(x: log.append("annotation") = default()):
        pass
except ValueError as e:
    print(e, log, "f2" in dir())
log.clear()


@deco("class")
class C(*[log.append("bases")] and ()):
    log.append("body")

    @deco("method")
    def m(self):
        pass


print(log)
log.clear()
for bad in (5, None):
    try:
        @bad
        def g():
            pass
    except TypeError as e:
        print(e, "g" in dir())
