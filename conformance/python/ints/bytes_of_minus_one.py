# to_bytes() of small numbers into no byte and one: -1 fits no byte at all, as 0 does.
for n in (-1, 0, 1, -2, -128, 127, 128):
    for length in (0, 1):
        for signed in (True, False):
            try:
                print(n, length, signed, n.to_bytes(length, "big", signed=signed))
            except OverflowError as e:
                print(n, length, signed, e)
