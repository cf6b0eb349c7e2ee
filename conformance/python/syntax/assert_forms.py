# assert with and without message, messages of any kind, tuples, evaluated only on failure.
def message():
    print("made")
    return "text"


assert True, message()
for run in ("assert 0", "message", "tuple message", "none", "exception", "formatted"):
    try:
        match run:
            case "assert 0":
                assert 0
            case "message":
                assert [], message()
            case "tuple message":
                assert None, (1, 2)
            case "none":
                assert "", None
            case "exception":
                assert False, ValueError("inside")
            case "formatted":
                assert 1 == 2, f"{1 + 1} {'x'!r}"
    except AssertionError as e:
        print(run, e.args, str(e), repr(e))


class NoTruth:
    def __bool__(self):
        raise RuntimeError("asked")


try:
    assert NoTruth(), message()
except RuntimeError as e:
    print(e)
try:
    assert not (1, 2), "non-empty tuple"
except AssertionError as e:
    print(e)
assert (yes := 5) and yes > 4
print(yes)
