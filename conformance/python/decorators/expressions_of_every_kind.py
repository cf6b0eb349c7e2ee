# A decorator is any expression: lambda, subscript, conditional, call of a call, walrus, await-less comparison.
def add(n):
    def deco(f):
        return lambda *a: f(*a) + n
    return deco


decorators = [add(1), add(10)]
table = {"ten": add(10)}


@lambda f: add(100)(f)
def a():
    return 1


@decorators[1]
@table["ten"]
def b():
    return 1


@add(1) if len(decorators) > 5 else add(2)
def c():
    return 1


@(saved := add(5))
def d():
    return 1


@[add(7)][0]
def e():
    return 1


@add(1) and add(3)
def f():
    return 1


@(lambda n: lambda g: add(n)(g))(9)
def g():
    return 1


print(a(), b(), c(), d(), e(), f(), g(), saved is not None)


@str
class Text:
    pass


@(lambda f: print(f.__name__))
def nothing():
    pass


@type
def kind():
    pass


print(Text, nothing, kind)
