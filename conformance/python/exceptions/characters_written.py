# OSError.characters_written is a number or missing; BlockingIOError takes it as third argument when that is a number.
def attempt(what, f, *args):
    try:
        print(what, "->", f(*args))
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Own(BlockingIOError):
    pass


for e in (OSError(1, "a"), FileNotFoundError("x"), BlockingIOError(11, "again", 5), BlockingIOError(11, "again", "name"), BlockingIOError(11, "again", True),
          OSError(11, "again", 7), BlockingIOError(11, "again", None), BlockingIOError(11, "again", 3, None, "other"), Own(11, "again", 5), OSError(2, "no", 5),
          BlockingIOError(11, "again", -1)):
    print(type(e).__name__, str(e), e.args, e.filename, e.filename2)
    attempt("get", lambda: e.characters_written)
    for value in (3, True, -1, 10**30, 2.5, "x", None):
        attempt(f"set {value!r}", setattr, e, "characters_written", value)
    attempt("get", lambda: e.characters_written)
    attempt("del", delattr, e, "characters_written")
    attempt("set", setattr, e, "characters_written", 4)
    attempt("get", lambda: e.characters_written)
    attempt("del", delattr, e, "characters_written")
    attempt("get", lambda: e.characters_written)
    print(e.__dict__)
for value in (2.5, 10**30, 1j):
    attempt(f"made with {value!r}", BlockingIOError, 11, "again", value)
attempt("no such", lambda: ValueError().characters_written)
