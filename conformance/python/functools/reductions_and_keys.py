# reduce over every iterable with and without a start; cmp_to_key's objects compare, keep their value and refuse the rest.
import functools
import operator


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.add, [], 5), functools.reduce(operator.add, [7]), functools.reduce(operator.add, "abc", ""), functools.reduce(lambda a, b: (a, b), range(4)), functools.reduce(max, {"b": 1, "a": 2}), functools.reduce(operator.add, iter([[1], [2]]), []))
print(functools.reduce(operator.add, [1], None) if False else attempt(functools.reduce, operator.add, [1], None), attempt(functools.reduce, operator.add, []), attempt(functools.reduce, operator.add, 5), attempt(functools.reduce, 5, [1, 2]), attempt(functools.reduce, 5, [1]), attempt(functools.reduce), attempt(functools.reduce, operator.add), attempt(functools.reduce, operator.add, [1], 2, 3), attempt(functools.reduce, lambda a, b: 1 / 0, [1, 2]))


def failing():
    yield 1
    raise KeyError("source")


print(attempt(functools.reduce, operator.add, failing()))
K = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(1) <= K(1), K(2) > K(1), K(2) >= K(3), K(1) == K(1), K(1) != K(1), K(5).obj, sorted([3, 1, 2], key=K), max("bac", key=K), type(K(1)).__name__)
print(attempt(lambda: K(1) < 1), attempt(lambda: K(1) == 1), attempt(hash, K(1)), attempt(K), attempt(K, 1, 2), attempt(functools.cmp_to_key), attempt(functools.cmp_to_key(5), 1).__class__.__name__, K(obj=3).obj)
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), sorted([1, 2, 3], key=functools.cmp_to_key(lambda a, b: b - a)), sorted([1, 2], key=functools.cmp_to_key(lambda a, b: 0.5)), attempt(sorted, [1, 2], key=functools.cmp_to_key(lambda a, b: "x")), attempt(sorted, [2, 1], key=functools.cmp_to_key(lambda a, b: 1 / 0)))
k = K(1)
k.obj = 10
print(k.obj, k > K(5), attempt(setattr, k, "other", 1))
