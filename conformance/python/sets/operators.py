# Operators and comparisons of sets.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b), a == {3, 2, 1}, a != b, {1} < a, a <= a, a < a, a > {1, 2}, a >= b, {1} == frozenset({1}), a | frozenset({9}) == {1, 2, 3, 9}, type(a | frozenset()).__name__, type(frozenset() | a).__name__, a == [1, 2, 3], set() < {1}, not set())
c = a
c |= {7}; print(sorted(a), c is a)
c &= {1, 7, 8}; print(sorted(a))
c -= {7}; print(sorted(a))
c ^= {1, 5}; print(sorted(a))
f = frozenset({1})
g = f
g |= {2}
print(sorted(g), sorted(f), hash(frozenset({1, 2})) == hash(frozenset({2, 1})), {frozenset({1}): "k"}[frozenset({1})], frozenset({1}) in {frozenset({1})}, {1} in [{1}])
err(lambda: a | [1])
err(lambda: a & (1,))
err(lambda: a - "x")
err(lambda: a < [1])
err(lambda: a + b)
err(lambda: a ^ {})
err(lambda: {} | a)
def ior(): 
    s = {1}
    s |= [2]
err(ior)
print(sorted({x % 3 for x in range(10)}), sorted(set("hello") & set("world")), len(set(range(1000)) & set(range(500, 2000))), sorted(map(sorted, {frozenset({1, 2}), frozenset({3})})), {1, 2} & {2, 3} | {9} - {9} == {2})
