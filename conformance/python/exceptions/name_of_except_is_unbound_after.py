# The name of an except clause is deleted at its end, however it ends, and rebinding or deleting it is allowed.
def f(mode):
    e = "before"
    for _ in range(1):
        try:
            raise ValueError("v")
        except ValueError as e:
            if mode == "delete":
                del e
            elif mode == "rebind":
                e = "other"
            elif mode == "continue":
                continue
            elif mode == "break":
                break
            elif mode == "return":
                return (lambda: e)
            elif mode == "raise":
                try:
                    raise KeyError("inner") from e
                except KeyError as k:
                    kept = k
            elif mode == "closure":
                def get():
                    return e
                print("inside", repr(get()))
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


for mode in ("plain", "delete", "rebind", "continue", "break", "raise", "closure"):
    print(mode, f(mode))
try:
    f("return")()
except NameError as error:
    print(type(error).__name__, error)
e = 1
try:
    raise ValueError
except ValueError as e:
    pass
print("e" in globals())
kept = None
try:
    raise ValueError("kept")
except ValueError as x:
    kept = x
print(repr(kept), kept.__traceback__ is not None)
