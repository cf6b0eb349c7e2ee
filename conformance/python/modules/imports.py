# Forms of import.
import math, json as j, datetime
from math import sqrt, pi as PI
from collections import *
from functools import (
    partial,
    reduce,
)
import urllib.parse
import math as m2
print(math.sqrt(4), j.dumps([1]), datetime.date(2024, 1, 1), sqrt(9), round(PI, 2), Counter("a"), partial, m2 is math) if False else print(math.sqrt(4), j.dumps([1]), sqrt(9), round(PI, 2), Counter("a"), m2 is math, urllib.parse.quote("a b"))
def f():
    import random
    from json import loads
    return loads("[1]"), random is not None
print(f(), math.__name__, j.__name__, type(math).__name__, hasattr(math, "pi"), math.floor.__name__)
for code in ("import nope_module", "from math import nope", "import math.nope", "from nope_pkg import x"):
    try:
        if code == "import nope_module": import nope_module
        elif code == "from math import nope": from math import nope
        elif code == "import math.nope": import math.nope
        else: from nope_pkg import x
    except ImportError as e: print(type(e).__name__, str(e).replace(" (unknown location)", ""), e.name)
try: math.nothing
except AttributeError as e: print(e)
try:
    import nope_json as js
except ImportError:
    import json as js
print(js.loads("2"))
class C:
    import math as cm
    v = cm.pi
print(round(C.v, 3), C.cm is math)
