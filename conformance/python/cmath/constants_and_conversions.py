# The module's constants, and objects that convert to complex numbers.
import cmath
import math

print(cmath.pi == math.pi, cmath.e == math.e, cmath.tau == math.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 2.0
class I:
    def __index__(self): return 9
class Bad:
    def __complex__(self): return 1
class Raises:
    def __float__(self): raise ValueError("no float today")
for o in (C(), F(), I(), Bad(), Raises(), True, object()):
    try:
        print(cmath.sqrt(o))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
