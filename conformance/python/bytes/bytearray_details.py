# The repr of apostrophes, what is checked first in item assignment, resizing what is exported.
print(bytearray(b"it's"), bytearray(b'say "hi"'), bytearray(b"both ' and \""), bytearray(b"\\'"))
b = bytearray(b"hello")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b.__setitem__(100, []))
attempt(lambda: b.__setitem__(100, 300))
attempt(lambda: b.__setitem__(100, 3))
attempt(lambda: b.__setitem__(10**18, "x"))
attempt(lambda: b.__setitem__(10**20, "x"))
attempt(lambda: b[10**18])
attempt(lambda: [1][-2**63])
attempt(lambda: (1,)[2**63 - 1])
attempt(lambda: "a"[2**62])
attempt(lambda: "a"[2**64])
m = memoryview(b)
attempt(lambda: b.__delitem__(slice(3, 100, -2)))
attempt(lambda: b.__delitem__(slice(2, 2)))
attempt(lambda: b.__delitem__(slice(0, 4, 2)))
attempt(lambda: b.append(1))
m.release()
attempt(lambda: b.__delitem__(slice(0, 4, 2)))
print(b)
