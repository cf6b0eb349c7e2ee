# List comprehensions.
print([x for x in range(5)], [x * y for x in range(3) for y in range(3)], [x for x in range(10) if x % 2 if x > 3])
print([[j for j in range(i)] for i in range(3)], [x for l in [[1, 2], [3]] for x in l], [(i, c) for i, c in enumerate("ab")])
print([x if x > 1 else -x for x in range(4)], [lambda: x for x in range(2)][0](), [a + b for a, b in [(1, 2), (3, 4)]])
x = "outer"
print([x for x in range(2)], x)
print([y := 5, y], [(z := i) for i in range(3)], z)
print([*[i for i in range(2)], *(j for j in "ab")], [i for i in {1: 2}], [k + str(v) for k, v in {"a": 1}.items()])
def f(n): return [n * i for i in range(n) if (lambda q: q % 2 == 0)(i)]
print(f(5))
print([i for i in range(3) for i in range(i)], [[x, y] for x in "ab" for y in [1] if x == "b"])
print([a for a, *b in [(1, 2, 3)]], [b for a, *b in ["xyz"]], [i[0] for i in [[1]]], len([0 for _ in range(1000)]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [max(r) for r in matrix], sum([sum(r) for r in matrix]))
