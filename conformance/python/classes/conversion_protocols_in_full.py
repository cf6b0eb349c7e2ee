# int() float() complex() round() floor ceil trunc: which method each asks, in which order, and wrong results.
import math


class I:
    def __init__(self, **kw):
        self.kw = kw

    def __getattribute__(self, n):
        return object.__getattribute__(self, n)


def make(**methods):
    return type("T", (), {f"__{k}__": (lambda v: lambda self, *a: v)(v) for k, v in methods.items()})()


objects = {"int": make(int=5), "index": make(index=6), "float": make(float=2.5), "complex": make(complex=1 + 2j), "trunc": make(trunc=7),
           "all": make(int=1, index=2, float=3.5, complex=4j, trunc=5, round="r", floor="f", ceil="c"), "bad int": make(int="x"),
           "bad float": make(float=3), "bad complex": make(complex=1.0), "bad index": make(index=1.0), "true": make(int=True, index=False),
           "round": make(round=("rounded",))}
import warnings
warnings.simplefilter("ignore")
for name, o in objects.items():
    row = []
    for f in (int, float, complex, round, lambda x: round(x, 1), math.floor, math.ceil, math.trunc, lambda x: [0] * x,
              lambda x: "abcdefgh"[x], hex, chr, range, bytes):
        try:
            row.append(f(o))
        except (TypeError, ValueError) as e:
            row.append(str(e))
    print(name, row)
