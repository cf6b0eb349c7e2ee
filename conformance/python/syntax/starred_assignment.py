# Starred targets.
a, *b = [1, 2, 3]
print(a, b)
*a, b = (1, 2, 3)
print(a, b)
a, *b, c = "hello"
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)
for x, *y in [(1, 2, 3), (4,)]:
    print(x, y)
*a, = range(3)
print(a)
[*a, b] = {1: 2, 3: 4}
print(a, b)
first, *_, last = range(10)
print(first, last, _)
