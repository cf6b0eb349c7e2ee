# Deleting slices with steps of both signs from lists and bytearrays.
for make in (lambda: list(range(10)), lambda: bytearray(range(65, 75))):
    for s in (slice(None, None, 2), slice(None, None, -3), slice(8, 1, -2), slice(1, 100, 4), slice(5, 5),
              slice(5, 2), slice(-3, None), slice(None, -8), slice(9, None, -1), slice(0, 1), slice(None)):
        items = make()
        del items[s]
        print(s, items)
    items = make()
    for bad in (slice(None, None, 0), 10, -11, "a", None):
        try:
            del items[bad]
        except (ValueError, IndexError, TypeError) as e:
            print(type(e).__name__, e)
    print(items == make())
