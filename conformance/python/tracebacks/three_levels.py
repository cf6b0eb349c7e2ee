# compare: traceback
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise KeyError("two")
except KeyError as e:
    raise RuntimeError("three") from e
