# Format spec rows for float.
def attempt(v, s):
    try: print(repr(s), repr(format(v, s)))
    except Exception as e: print(repr(s), type(e).__name__, e)
for v in (0.0, -0.0, 1234567.891, -0.00012345, 1e22, float('inf'), float('nan'), 5e-324):
    for s in ('', 'e', 'f', 'g', 'E', 'F', 'G', '%', 'n', 'd', 'x', 's', 'c', '.0', '.1', '.3', '.0f', '.0e', '.0g', '.0%', '.17', '.17g', '.20f', '.50f', '#', '#.0f', '#.0e', '#g', '#.3g', '+', ' ', '-', '+.2f', '012.3f', '+012.3f', ',', '_', ',.2f', '020,.2f', '_e', ',g', ',%', '*^20.3e', '=+12.2f', '<12', '>12', '^12', '010', 'z', 'z.0f', 'z.2f', '+z.1f', '.3z', '.f', '12.', ',_f', '0<10.1f', '0>10.1f', '#,.1f', '.400f'[:4], '5.2n', 'r', 'a'):
        attempt(v, s)
