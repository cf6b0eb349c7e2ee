# + - ~ abs and not on objects, on subclasses of numbers and on what has none.
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __bool__(self): return False


class N(int):
    def __neg__(self): return N(100)


u = U()
print(-u, +u, ~u, abs(u), not u, - -N(5), --N(5), -+N(3), type(+N(3)).__name__, type(~N(3)).__name__, ~N(3))
print(-True, +True, ~True, abs(True), abs(-2.5), abs(3 - 4j), -0.0, -(0j), +1j, ~10**20, -(-10**20))
for v in ("a", None, [], {}, 1.5, 1j, object(), int, lambda: 1):
    row = []
    for f in (lambda x: -x, lambda x: +x, lambda x: ~x, abs):
        try:
            row.append(f(v))
        except TypeError as e:
            row.append(str(e))
    print(row)
