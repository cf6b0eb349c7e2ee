# slice objects.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(1, 2), slice(None), s == slice(1, 10, 2), s != slice(1), s.indices(5), s.indices(100), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(-100, 100).indices(3), slice(5, 1).indices(10))
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1:2], g[:], g[::3], g[1:2, 3], g[..., 1:], g["a":"b"], g[1:2:3, ::4], g[-1:])
g[1:2] = 5
g[::2, 0] = 6
del g[:3]
err(hash, slice(1))
err(slice)
err(slice, 1, 2, 3, 4)
err(lambda: [1][slice("a")])
err(lambda: [1, 2][::0])
err(lambda: slice(1).indices("x"))
err(lambda: slice(1).indices(-1))
err(lambda: slice(1, 2, 0).indices(5))
def ro(): s.start = 1
err(ro)
class I:
    def __index__(self): return 2
print([0, 1, 2, 3][I():], "abcdef"[:I()], (1, 2, 3, 4)[::I()], slice(1, 2) < slice(1, 3), range(10)[I():8:I()], [0, 1, 2][I()])
