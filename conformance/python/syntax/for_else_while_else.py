# else clauses of loops, break and continue.
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(3):
    if i == 1:
        print("break at", i)
        break
else:
    print("never")
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
    print(n)
else:
    print("while else")
while True:
    break
else:
    print("never")
for i in []:
    pass
else:
    print("empty else")
for i in range(2):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
    else:
        print("inner else")
        continue
    print("outer")
while False:
    pass
else:
    print("false else", i)
