# Default objects, shared lists, call by object reference.
def change(l, d, n):
    l.append(1)
    d["k"] = 1
    n += 1
    l = None
l, d, n = [], {}, 5
change(l, d, n)
print(l, d, n)
def swap(a, b): return b, a
print(swap(*swap(1, 2)))
def kw(a, b): return a - b
print(kw(b=1, a=5), kw(5, b=1))
def shadow(len): return len
print(shadow(3), len("abc"))
