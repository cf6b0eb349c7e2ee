# dumps with each kind of indent and separators, nested and empty containers, text as indent.
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


value = {"a": [1, 2, {"b": []}], "c": {}, "d": "x", "e": [[]], "f": ()}
for kw in ({}, {"indent": 0}, {"indent": 2}, {"indent": "\t"}, {"indent": "--"}, {"indent": ""}, {"indent": -1}, {"indent": True}, {"separators": (",", ":")}, {"separators": ("; ", " = ")}, {"indent": 1, "separators": (",", ": ")}, {"indent": None, "separators": None}, {"separators": ["|", "~"]}, {"separators": ("", "")}):
    print(kw, repr(json.dumps(value, **kw)))
for kw in ({"separators": ","}, {"separators": (",",)}, {"separators": (1, 2)}, {"separators": 5}, {"indent": 1.5}, {"indent": b" "}, {"indent": []}):
    print(kw, end=" ")
    show(json.dumps, value, **kw)
