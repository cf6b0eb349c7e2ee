# Loops else rows.
for values in ([], [1], [1, 2, 3]):
    for x in values:
        if x == 2: break
    else: print('no break', values)
    i = len(values)
    while i:
        i -= 1
        if i == 1: continue
        if i == 0 and len(values) == 1: break
    else: print('while else', values)
for x in (): pass
else: print('empty')
while False: pass
else: print('never entered')
for i in range(3):
    for j in range(3):
        if j == 1: break
    else: print('inner else')
    if i == 1: break
else: print('outer else')
def f():
    for x in [1, 2]:
        try: continue
        finally: print('finally', x)
    else: return 'else'
print(f())
def g():
    while True:
        try:
            try: break
            finally: print('inner')
        finally: print('outer')
    return 'after'
print(g())
def h():
    for x in 'ab':
        for y in 'cd':
            try: return x + y
            finally:
                if y == 'c': continue
        else: print('exhausted', x)
    return 'end'
print(h())
for i in range(3): i = 10
print(i)
for i, (a, *b) in enumerate([(1, 2), 'xyz']): print(i, a, b)
l = [0, 0]
for l[0] in range(3): pass
print(l)
class O: pass
for O.attr in 'xy': pass
print(O.attr)
n = [1, 2, 3]
for v in n:
    if len(n) < 6: n.append(v * 10)
print(n)
