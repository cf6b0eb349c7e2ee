# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class Seq:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        return self.v[i]
    def __setitem__(self, i, x): print("set", i, x)
    def __delitem__(self, i): print("del", i)
s = Seq(1, 2, 3)
print(len(s), s[0], s[-1], s[1:2], s[::2], list(s), 2 in s, 9 in s, list(reversed(s)), bool(Seq()))
s[0] = 5
s[1:2] = [1]
del s[0]
del s[::2]
a, *b = s
print(a, b, max(s), sum(s), [*s], dict(enumerate(s)))
class It:
    def __iter__(self): return iter("ab")
    def __contains__(self, x): return x == "magic"
    def __reversed__(self): return iter("rev")
print(list(It()), "a" in It(), "magic" in It(), list(reversed(It())))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
d = D(a=1)
print(d["a"], d["zz"], d.get("zz"), "zz" in d)
class L:
    def __len__(self): return -1
class L2:
    def __len__(self): return "x"
err(len, L())
err(len, L2())
err(len, 5)
err(len, object())
err(lambda: object()[0])
err(lambda: 5[0])
err(iter, 5)
err(lambda: 1 in 5)
err(reversed, {1})
def si(): object()[0] = 1
def di(): del object()[0]
err(si)
err(di)
class T:
    def __getitem__(self, k): return k
print(T()[1, 2], T()[1:2, ...], T()["a"], T()[()], T()[None:])
