# Starred subscript.
class A:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
a = A()
b = [1, 2]
print(a[*b], a[*b, 3], a[0, *b], a[*b, *b], a[*()], a[*'xy', 1:2])
a[*b] = 5
del a[*b, 1]
a[*b] += (9,)
print(tuple[*b], a[*b,])
