# JSONDecodeError: message, position, line, column.
import json
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ["", " ", "nul", "tru", "{", "[", "[1", "[1,", "[1,]", "[,1]", "{1: 2}", '{"a"}', '{"a":}', '{"a" 1}', '{"a": 1,}', "{'a': 1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12zz"', "01", "1.", ".5", "+1", "1e", "--1", "[1 2]", "1 2", "[1]]", "{} {}", "undefined", "NaNa", '{"a": [1, 2, {"b": tru}]}', "[1,\n 2,\n x]", '{"a": 1 "b": 2}', '"a\tb"', "\ufeff[]", "[\"a\", \"b]", "-", "{,}", "[}", '{"a": "b" : 1}', "'a'", "nan", "True", "None"]:
    err(json.loads, s)
try:
    json.loads('{"a":\n  bad}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc, isinstance(e, ValueError), type(e).__name__)
err(json.loads, 5)
err(json.loads, None)
err(json.loads)
err(json.loads, {})
err(json.loads, b"\xff")
