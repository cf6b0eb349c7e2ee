# Unpacking inside list, tuple, set, dict displays and subscripts.
a = [1, 2]
b = (3,)
print([*a, *b, 4], (*a, *b), {*a, *b, 1}, [*"xy"], *a, *b)
print({**{"a": 1}, "b": 2, **{"a": 3}})
print((*a,), [*range(3), *[]], {**{}})
t = *a, *b
print(t)
def f():
    return *a, 9
print(f())
for x in *a, *b:
    print(x)
print([*{"k": 1}], [*a, [*b]])
