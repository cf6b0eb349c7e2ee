# dump and load over file objects; deep nesting; values that come back changed.
import io
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


out = io.StringIO()
print(json.dump({"a": [1, None]}, out, indent=1), repr(out.getvalue()))
show(json.dump, {1, 2}, io.StringIO())
show(json.dump, 1, io.BytesIO())
show(json.dump, 1)
print(json.load(io.StringIO("[1, 2]")), json.load(io.BytesIO(b'{"a": "\xc3\xa9"}')), json.load(io.StringIO("[1.5]"), parse_float=str))
show(json.load, io.StringIO("[1"))
show(json.load, "[1]")
for value in ((1, 2), {1: 2}, {"a": (1,)}, {None: None}, [1.0, 1], {"x": True}, "caf\xe9", [[]], 1e400):
    print(value, json.loads(json.dumps(value)))
print(len(json.dumps(json.loads("[" * 500 + "]" * 500))))
for text in ("[" * 100000, "[" * 100000 + "]" * 100000, '{"a":' * 100000):
    try:
        json.loads(text)
    except RecursionError as e:
        print("RecursionError")
print(json.dumps(1, skipkeys=False, ensure_ascii=True, check_circular=False, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False))
