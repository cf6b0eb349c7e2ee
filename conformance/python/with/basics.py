# with: protocol, several managers, parentheses, targets.
class C:
    def __init__(self, n, ret=False): self.n, self.ret = n, ret
    def __enter__(self): print("enter", self.n); return self.n * 2
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return self.ret
with C("a"): print("body")
with C("b") as x: print(x)
with C("c") as x, C("d") as y: print(x, y)
with (C("e") as x, C("f") as y,): print(x + y)
with (C("g")): pass
with C("h", True) as x: raise ValueError
with C("i", True), C("j"): raise KeyError
d = {}
with C("k") as d["key"]: pass
print(d)
with C((1, 2)) as (p, q, *r): print(p, q, r)
def f():
    with C("ret"): return "value"
print(f())
for i in range(3):
    with C(i):
        if i == 0: continue
        if i == 1: break
try:
    with C("l"):
        with C("m"): 1 / 0
except ZeroDivisionError: print("out")
class BadExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("from exit")
try:
    with BadExit(): raise ValueError("body")
except KeyError as e: print(repr(e), repr(e.__context__))
class BadEnter:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
try:
    with C("outer"), BadEnter(): pass
except ValueError as e: print(e)
