# Assignment expressions: conditions, comprehensions, arguments, subscripts, f-strings, slices, lambdas, decorators, chained.
import re

if (n := len("abc")) > 2 and (m := n * 2):
    print(n, m)
while (n := n - 1) > 0:
    print("loop", n)
print([y := 1, y + 1, (z := y) + z], {(k := "key"): (v := 5)}, k, v)
print([last := x for x in range(4)], last, any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
print(max(a := 3, 2), a, f"{(b := 7)}", f"{b:=5}", b, "abc"[(i := 1):], i, (lambda: (c := 4) + c)())
print(match.group() if (match := re.search("b+", "abbc")) else None, (p := q := 1) if False else "no") if False else print("skipped")
x = (y := 5, 6)
print(x, y, (y := 5, 6)[1], (t := ()) or "empty", t)


def f(a, b=(default := 9), *, c=None):
    return a, b, c


print(f(d := 1, c=(e := 2)), d, e, default, [s := [], s.append(1), s][2])
total = 0
print([total := total + n for n in range(5)], total, {r: (sq := r * r) for r in range(3)}, sq)
print([[j := i * k for k in range(2)] for i in range(2)], j, (lambda: [u := 1 for _ in "a"])())
assert (w := 1), "never"
print(w, not (g := 0), g, *(h := [1, 2]), h)


def outer():
    values = [v for x in range(3) if (v := x * 2)]

    def inner():
        nonlocal v
        return [v := v + 1 for _ in range(2)]
    return values, v, inner(), v


print(outer())


class C:
    a = (b := 2) + 1


print(C.a, C.b)
