# Percent z flag of bytes.
for f in (b'%z.1f', b'%zd', b'%z', b'%-z', b'%z.0f|', b'%+z.1f', b'%zs', '%z.1f'):
    for v in (-0.01, -0.0, -1.5, 0.01, float('nan')):
        try: print(f % v)
        except Exception as e: print(f, type(e).__name__, e)
