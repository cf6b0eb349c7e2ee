# as-patterns, or-patterns with bindings, guards, binding order.
def f(x):
    match x:
        case (1 | 2 | 3) as n: return f"small {n}"
        case [("a" | "b") as k, v] | [v, ("c" as k)]: return f"{k}={v}"
        case {"p": [int() | float() as n, *_] as whole}: return f"{n} of {whole}"
        case [x, y] if x == y: return f"twins {x}"
        case [x, y] if (s := x + y) > 10: return f"sum {s}"
        case [int() as a, str() as b]: return f"{a}-{b}"
        case (y) : return f"else {y}"
for v in [2, ["a", 1], [2, "c"], {"p": [1.5, 2]}, [4, 4], [8, 9], [1, "z"], [1, 3], 7]:
    try: print(f(v))
    except TypeError as e: print("TypeError", e)
def order(v):
    def g(n): print("guard", n); return n == 3
    match v:
        case n if g(1): pass
        case n if g(2): pass
        case n if g(3): print("third")
order(0)
match {"x": {"y": [1, {"z": "deep"}]}}:
    case {"x": {"y": [_, {"z": str() as found}]}} as top: print(found, len(top))
match 5:
    case x if x > 9: pass
print(x)
