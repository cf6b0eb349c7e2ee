# Loop variables live on; assigning them does not change the iteration.
for i in range(3):
    i = i * 10
    print(i)
print(i)
for k in {"a": 1}:
    pass
print(k)
l = [1, 2, 3]
for x in l:
    if x < 3:
        l.append(x + 10)
    if len(l) > 6:
        break
print(l)
for a, (b, c) in [(1, (2, 3))]:
    print(a, b, c)
d = {}
for d["x"] in range(2):
    print(d)
