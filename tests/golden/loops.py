# Tests stand at the bottom; constant ones are not tested.
def f(items, n):
    for i in items:
        if i == 3:
            break
        if i == 4:
            continue
        print(i)
    else:
        print("all")
    while n > 0:
        n -= 1
    while True:
        if n:
            break
    while not (n or items):
        pass
    for a, b in items:
        pass
    for items[0] in n:
        pass
    for x in items:
        for y in x:
            return y
