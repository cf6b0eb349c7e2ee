# Cells of closures as objects.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, copy, sys, operator, functools
from types import SimpleNamespace as NS, MappingProxyType as MP
# cells
def mk():
    v=1
    def f(): return v
    return f
c=mk().__closure__[0]; print(c.cell_contents); c.cell_contents=5; print(c.cell_contents); del c.cell_contents; t(lambda: c.cell_contents); print(types.CellType(3).cell_contents, types.CellType(1)<types.CellType(2), types.CellType()==types.CellType(), types.CellType()<types.CellType(1)); t(lambda: types.CellType(1,2)); t(lambda: hash(c)); print(str(types.CellType(1))[:8], str(types.CellType())[-8:])
