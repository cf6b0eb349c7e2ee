# Pow and divmod rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
vals = (0, 1, -1, 2, -3, 10, 2**64, 0.0, 0.5, -2.0, 1j, True, 'a', None)
for a in vals:
    for b in vals:
        if isinstance(b, int) and abs(b) > 1000 and isinstance(a, int) and abs(a) > 1: continue
        attempt(lambda: pow(a, b)); attempt(lambda: divmod(a, b))
for a in (0, 2, -3, 10, 2**40):
    for b in (0, 1, 5, -1, -2, 2**20):
        for m in (1, -1, 2, 7, -7, 10, 0, 2**61 - 1, 1.5, None): attempt(lambda: pow(a, b, m))
attempt(lambda: pow(2.0, 2, 3)); attempt(lambda: pow(2)); attempt(lambda: pow(2, 3, 4, 5)); attempt(lambda: pow(base=2, exp=3)); attempt(lambda: pow(2, 3, mod=5)); attempt(lambda: pow(2, exp=3, mod=None)); attempt(lambda: pow(x=2)); attempt(lambda: divmod(1)); attempt(lambda: divmod(a=1)); attempt(lambda: pow('a', 2, 3))
