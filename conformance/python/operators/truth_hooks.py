# Truth: __bool__ before __len__, results that are no bool, negative and huge lengths.
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v


class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v


class Both(B):
    def __len__(self): raise KeyError("not asked")


class Neither:
    pass


class NoneBool:
    __bool__ = None
    def __len__(self): return 1


for v in (B(True), B(False), B(1), B(None), B("yes"), L(0), L(3), L(-1), L("a"), L(2.0), L(10**30), L(True), Both(True), Neither(),
          NoneBool(), Neither, 0.0, -0.0, 0j, "", " ", b"\0", (), ((),), {}, set(), range(0), float("nan"), ..., NotImplemented):
    row = []
    for f in (bool, lambda x: not x, lambda x: "t" if x else "f", lambda x: bool(x and 1)):
        try:
            row.append(f(v))
        except (TypeError, ValueError, OverflowError) as e:
            row.append(f"{type(e).__name__} {e}")
    print(type(v).__name__, getattr(v, "v", ""), row)
