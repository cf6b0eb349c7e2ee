# Truth value of everything.
vals = [0, 1, -1, 0.0, 0.1, float("nan"), "", " ", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, frozenset(), None, True, False, b"", b"0",
        range(0), range(1), 0j, 1j, ..., print, int, object, bytearray(), bytearray(1), iter([]), (i for i in []), memoryview(b"")]
print([bool(v) for v in vals])
print([1 if v else 0 for v in vals])
print([not v for v in vals])
for v in vals[:6]:
    if v: print("T", end=" ")
    else: print("F", end=" ")
    while v:
        print("loop", end=" ")
        break
print()
print(all([]), any([]), all([1, 0]), any([0, ""]), all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]))
