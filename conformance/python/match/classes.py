# Class patterns: builtins, keywords, __match_args__.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class R:
    z = 1
def f(v):
    match v:
        case bool(b): return f"bool {b}"
        case int(i) if i < 0: return f"negative {i}"
        case int(): return "int"
        case float(x): return f"float {x}"
        case str("exact"): return "exact"
        case str(s): return f"str {s}"
        case P(0, 0): return "origin"
        case P(x, y=0): return f"on x axis {x}"
        case Q(): return "Q"
        case P(x=a, y=b): return f"P {a} {b}"
        case R(z=1): return "R with z"
        case list([a, b]): return f"list of two {a} {b}"
        case dict(d): return f"dict {d}"
        case tuple(): return "tuple"
        case None: return "None"
        case type(): return "a type"
        case _: return "?"
for v in [True, -5, 5, 1.5, "exact", "s", P(0, 0), P(3, 0), Q(1, 2), P(1, 2), R(), [1, 2], [1], {"a": 1}, (1,), None, int, {1}]:
    print(f(v))
def bad1(v):
    match v:
        case P(1, 2, 3): pass
def bad2(v):
    match v:
        case R(1): pass
def bad3(v):
    match v:
        case int(1, 2): pass
def bad4(v):
    k = 5
    match v:
        case k(): pass
def bad5(v):
    match v:
        case P(1, x=2): pass
for g, a in [(bad1, P(1, 2)), (bad2, R()), (bad3, 1), (bad4, 1), (bad5, P(1, 2))]:
    try: print(g(a))
    except TypeError as e: print(e)
