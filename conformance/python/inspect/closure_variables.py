# getclosurevars sorts the names that a function uses into its closure, globals, builtins and the rest.
import inspect
import math

FACTOR = 3


def outer(step):
    total = 0

    def inner(value):
        nonlocal total
        total += step * FACTOR
        return len(value), math.floor(total), missing, value.attribute

    return inner


def show(function):
    nonlocals, globals_, builtins, unbound = inspect.getclosurevars(function)
    print(function.__name__, sorted(nonlocals.items()), sorted(globals_), sorted(builtins), sorted(unbound))


class Thing:
    def method(self):
        return FACTOR, self.attribute, print


show(outer(5))
show(outer)
show(Thing.method)
show(Thing().method)
show(lambda: None)
show(lambda x, y=FACTOR: x + y)
print(inspect.getclosurevars(outer(2))._fields, inspect.getclosurevars(outer(2)).globals["FACTOR"])
for wrong in (5, len, Thing, None, "text"):
    try:
        inspect.getclosurevars(wrong)
    except TypeError as e:
        print(e)


def late():
    def inner():
        return cell

    try:
        inspect.getclosurevars(inner)
    except ValueError as e:
        print("ValueError", e)
    cell = 1
    return inner


show(late())
