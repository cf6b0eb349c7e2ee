# Assignment expressions.
if (n := 10) > 5:
    print(n)
print([y := 1, y ** 2, y + 1])
print(y)
data = [1, 2, 3, 4]
print([last := x for x in data if x % 2], last)
print(any((hit := x) > 2 for x in data), hit)
while (item := data.pop()) != 2:
    print("popped", item)
print(item, data)
def f(a, b=(d := 3)):
    return (c := a + b), c * 2
print(f(1), d)
print((z := 5) + (z := 6), z)
print({(k := "a"): (v := 1)}, k, v)
