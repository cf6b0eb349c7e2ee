# Views can't be sliced in more dimensions at once, and say so.
flat = memoryview(bytearray(b"abcdef"))
for view in (flat, flat.cast("B", (2, 3))):
    for key in ((slice(0, 1), slice(0, 1)), (slice(0, 1),), (0, slice(1)), (), ...):
        try:
            print(key, view[key])
        except (TypeError, NotImplementedError) as e:
            print(key, type(e).__name__, e)
        try:
            view[key] = b"a"
            print(key, "set")
        except (TypeError, NotImplementedError) as e:
            print(key, type(e).__name__, e)
