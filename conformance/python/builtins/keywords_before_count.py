# A keyword where none is read is reported before a wrong number of arguments.
def err(f):
    try:
        print("no error:", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


err(lambda: "abc".upper(1, nope=1))
err(lambda: "abc".strip(1, 2, nope=1))
err(lambda: "abc".join(1, 2, nope=1))
err(lambda: [].append(1, 2, nope=1))
err(lambda: [].reverse(1, nope=1))
err(lambda: {}.popitem(1, nope=1))
err(lambda: (5).__add__(1, 2, nope=1))
err(lambda: "a".__len__(1, nope=1))
err(lambda: bool(1, 2, nope=1))
err(lambda: pow(base=2))
err(lambda: len(1, 2, nope=1))
err(lambda: [1].__getitem__(1, 2, nope=1))
err(lambda: "a".__getattribute__(5))
err(lambda: object().__format__(5))
err(lambda: "a".__format__(None))
err(lambda: (1).__format__(b""))
err(lambda: "a\nb".splitlines(2**70))
err(lambda: type("T", None, {}))
err(lambda: memoryview(b"a").tobytes(1))
