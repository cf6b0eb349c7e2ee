# Sequence patterns.
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, b]: return f"1 then {b}"
        case (a, b): return f"two {a} {b}"
        case ["cmd", *rest]: return f"cmd {rest}"
        case [first, *_, last] if first == last: return f"ends {first}"
        case [a, [b, c], *d]: return f"nested {a} {b} {c} {d}"
        case [*all]: return f"all {all}"
        case _: return "not a sequence"
for v in [[], (), [5], [1, 9], (2, 3), ["cmd", 1, 2], ["cmd", 1], [4, 5, 6, 4], [1, [2, 3], 4, 5], [1, 2, 3], "ab", b"ab", {1: 2}, {1}, range(2), 5, iter([1])]:
    print(v if not hasattr(v, "__next__") else "iterator", "->", f(v))
match [1, [2, [3, 4]]]:
    case [a, [b, [c, d]]]: print(a, b, c, d)
match range(5):
    case [0, *mid, 4]: print(mid)
match (1, 2, 3):
    case x, y, _: print(x, y)
