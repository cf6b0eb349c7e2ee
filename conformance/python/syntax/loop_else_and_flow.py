# else of for and while, with break in try, nested loops, continue in finally, loops over changed names.
def find(needle, rows):
    for row in rows:
        for i, x in enumerate(row):
            if x == needle:
                break
        else:
            continue
        break
    else:
        return "nowhere"
    return row, i


print(find(3, [[1, 2], [3, 4]]), find(9, [[1], [2]]), find(1, []), find(2, [[], [2]]))
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    if n == 7:
        break
else:
    print("while else", n)
for x in []:
    pass
else:
    print("empty else", "x" in dir())
for x in range(3):
    try:
        if x == 1:
            break
    finally:
        print("finally", x)
else:
    print("not printed")
for x in range(3):
    for y in range(3):
        if y == x:
            break
        print((x, y), end=" ")
    else:
        print("inner else", end=" ")
print()
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 2)
print(items)
for i in range(3):
    i = 10
    print(i, end=" ")
print(i)
while True:
    try:
        raise ValueError
    except ValueError:
        break
    finally:
        print("left")
else:
    print("never")
for a in (b := [1, 2]):
    b = "rebound"
print(a, b)
k = 0
while (k := k + 1) < 10:
    if k % 2:
        continue
    if k > 5:
        break
print(k)
