# UserString's methods take their arguments by name and position as they are declared, and give their own class where str gives str.
from collections import UserString


class S(UserString):
    pass


def attempt(function, *arguments, **named):
    try:
        r = function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return f"{type(r).__name__}:{r!r}"


s = S("one two one")
for name, arguments, named in (("split", (), {"sep": "o", "maxsplit": 1}), ("rsplit", (), {"maxsplit": 1}), ("splitlines", (), {"keepends": True}), ("count", (), {"sub": "one"}), ("count", ("one", 1), {}), ("find", (), {"sub": "two", "start": 1, "end": 9}), ("rfind", (S("one"),), {}), ("index", (), {"sub": "two"}), ("index", ("zzz",), {}), ("startswith", (), {"prefix": "one"}), ("endswith", ("one", 2), {}), ("replace", (), {"old": "one", "new": S("1"), "maxsplit": 1}), ("replace", ("one",), {}), ("encode", (), {"encoding": None, "errors": None}), ("encode", ("ascii", "nope"), {}), ("expandtabs", (), {"tabsize": 2}), ("center", (), {"width": 15}), ("center", (15, "*"), {}), ("ljust", (15, "*", "x"), {}), ("strip", (), {"chars": "oe"}), ("lstrip", (None,), {}), ("zfill", (), {"width": 14}), ("removeprefix", ("one",), {}), ("removeprefix", (), {"prefix": "one"}), ("join", (), {"seq": ["a", "b"]}), ("partition", (), {"sep": "two"}), ("format", ("x",), {"self": 1}), ("format_map", ({},), {}), ("translate", ({111: "0"},), {}), ("upper", (1,), {}), ("isalpha", (), {}), ("casefold", (), {}), ("title", (), {}), ("maketrans", ("o", "0"), {}), ("isidentifier", (), {})):
    print(name, arguments, named, attempt(getattr(s, name), *arguments, **named))
