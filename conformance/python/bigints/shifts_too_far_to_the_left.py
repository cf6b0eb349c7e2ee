# A shift so far to the left that no memory holds it is a MemoryError up to about 2**61 digits of CPython's, an OverflowError beyond.
for a in (0, 1, -5, 2**65):
    for b in (2**63, 2**64, 2**65, 69175290276410818000, 69175290276410819000, 2**66, 10**30):
        try:
            print(a, b, a << b)
        except (MemoryError, OverflowError) as e:
            print(a, b, type(e).__name__, e)
        print(a >> b)
