# JSONDecodeError: message, position, line and column for each kind of wrong text.
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for text in ("", " ", "[", "[1", "[1,", "[1,]", "[,]", "[1 2]", "{", "{}x", "{a: 1}", "{'a': 1}", '{"a"', '{"a":', '{"a": }', '{"a": 1', '{"a": 1,', '{"a": 1,}', '{"a" 1}', '{"a": 1 "b"}', "{1: 2}", "tru", "True", "nul", "nulll", '"abc', '"\\', "[1]\n]", "\n\n  x", '{"a":\n  1,\n  b}', "/* c */ 1", "[1] // c", "\ufeff1", "'a'", "[\"a\", 'b']", "[1, 2, 3", "]", "}", ":", "[tru]", "-", "\x00", "[\x0b1]", "[\xa01]"):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), e, (e.msg, e.pos, e.lineno, e.colno, e.doc == text))
e = json.JSONDecodeError("msg", "a\nbc", 3)
print(e, e.args, e.msg, e.pos, e.lineno, e.colno, issubclass(json.JSONDecodeError, ValueError), json.decoder.JSONDecodeError is json.JSONDecodeError)
for value in (5, None, ["x"], b"\xff", b"[1, 2]", bytearray(b'{"a": 1}'), memoryview(b"1"), "[1]".encode("utf-16"), "[1]".encode("utf-32-be"), "[1]".encode("utf-8-sig"), b"", b"\x00"):
    print(value if not isinstance(value, memoryview) else "view", end=" ")
    show(json.loads, value)
