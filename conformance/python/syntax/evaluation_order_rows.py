# The order in which parts of expressions and statements are evaluated.
log = []
def e(x, v=None):
    log.append(x)
    return v if v is not None else x
def show():
    print(*log)
    log.clear()
class T:
    def __init__(self, n): self.n = n
    def __getattr__(self, a): log.append(f"{self.n}.{a}"); return T(a)
    def __getitem__(self, k): log.append(f"{self.n}[{k}]"); return T("i")
    def __setitem__(self, k, v): log.append(f"{self.n}[{k}]={v}")
    def __delitem__(self, k): log.append(f"del {self.n}[{k}]")
    def __call__(self, *a, **k): log.append(f"{self.n}{a}{sorted(k)}"); return T("r")
    def __add__(self, o): log.append("add"); return self
    def __iadd__(self, o): log.append("iadd"); return self
    def __lt__(self, o): log.append("lt"); return True
    def __eq__(self, o): log.append("eq"); return False
    def __bool__(self): log.append("bool"); return True
    def __repr__(self): return self.n
    def __contains__(self, x): log.append("in"); return True
    def __iter__(self): log.append("iter"); return iter([1, 2])
    def __enter__(self): log.append("enter"); return self
    def __exit__(self, *a): log.append("exit")
    def __format__(self, s): log.append("format " + s); return "f"
t = T("t")
e(1) + e(2) * e(3); show()
e(1) < e(2) < e(3); show()
e(3) < e(2) < e(1); show()
e("f", lambda *a, **k: log.append("called"))(e("a"), *e("b", [1]), e("c"), k=e("k"), **e("d", {"z": 1})); show()
{e("k1"): e("v1"), e("k2"): e("v2")}; show()
{e(1), e(2)}; [e(1), *[e(2)], e(3)]; show()
e(1) if e(2, 0) or e(3, "") else e(4); show()
e(0, "") or e(1) and e(2); show()
t.a.b; t[e("k")]; show()
t.x(e(1), y=e(2)); show()
t[e("a")] = e("v"); show()
a = b = t[e("t1")] = e("v2"); show()
a, t[e("x")] = e("r1"), e("r2"); show()
t[e("k")] += e("o"); show()
t.attr += e("o") if False else e("o"); show()
del t[e("d1")], t[e("d2")]; show()
lam = lambda x=e("default"): e("body"); show()
lam(); show()
def f(a=e("da"), *b, c=e("dc"), **d) -> e("ret"): pass
show()
@e("dec1", lambda c: (e("app1"), c)[1])
@e("dec2", lambda c: (e("app2"), c)[1])
class C(e("base", object), metaclass=e("meta", type)):
    x: e("ann") = e("val")
    e("body")
show()
[e(x) for x in e("src", [1, 2]) if e("if")]; show()
{e("k"): e("v") for _ in e("s", [0])}; show()
g = (e(x) for x in e("outer", [1])); show(); list(g); show()
with e("cm1", t) as x, e("cm2", t) as y: e("in with")
show()
for i in t: e(i)
else: e("else")
show()
try: e("try")
except e("never"): pass
else: e("else")
finally: e("finally")
show()
try: [][e("idx", 5)]
except (e("m1", KeyError), e("m2", IndexError)) as err: e("caught")
finally: e("fin")
show()
assert e("cond"), e("msg"); show()
f"{e('f1')}{t:{e('w')}}{e('f2')!r}"; show()
1 in t; t == 1; t != 1; not t; show()
x = [0, 0]; i = 0; i, x[i] = 1, 9; print(x)
x = [1, 2, 3]; x[x[0]], x[0] = 5, 6; print(x)
print([*e("u1", [1]), *e("u2", [2])], (*e("u3", "ab"),)); show()
print(e("p1"), e("p2"), sep=e("sep", "-"), end=e("end", "!\n")); show()
match e("subj", t):
    case T(n="no") if e("g0"): pass
    case T(n=nn) if e("guard"): e(nn)
show()
while e("w", log.count("w") < 3 or ""): pass
show()
print((lambda: (yield))().__name__, e("walrus", (y := 5)), y); show()
