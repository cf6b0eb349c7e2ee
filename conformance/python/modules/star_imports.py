# `from module import *` and __all__: the names that modules give away.
import contextlib, datetime, hashlib, logging, random, secrets, traceback


for module in (contextlib, datetime, hashlib, logging, random, secrets, traceback):
    names = module.__all__
    print(module.__name__, all(hasattr(module, name) for name in names),
          len(set(names)) == len(names))
print(sorted(random.__all__), sorted(secrets.__all__))
print(sorted(datetime.__all__), sorted(hashlib.__all__))


def given(module):
    space = {}
    names = getattr(module, "__all__", None)
    for name in names if names is not None else [n for n in dir(module) if n[0] != "_"]:
        space[name] = getattr(module, name)
    return space


from random import *
from datetime import *
from hashlib import *
from secrets import *

seed(3)
print(randint(1, 100), date(2024, 1, 2), sha1(b"x").hexdigest(), MINYEAR, token_hex is secrets.token_hex)
for name in ("TWOPI", "LOG4", "DEFAULT_ENTROPY", "scrypt", "datetime_CAPI"):
    print(name, name in globals())
import random as r
print(r.TWOPI, r.LOG4, r.NV_MAGICCONST, r.SG_MAGICCONST, r.BPF, r.RECIP_BPF)
import ipaddress, zlib
print([name in given(ipaddress) for name in ("IPV4LENGTH", "ip_address", "_BaseV4")])
print(sorted(name for name in given(zlib) if name[:2] in ("Z_", "MA", "DE")))
