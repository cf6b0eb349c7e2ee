# Every kind of broken text with its message, line, column and position.
import json

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("", " ", "[", "[1", "[1,", "[1,]", "[1 2]", "[,1]", "{", "{}x", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{1:2}", "{'a':1}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\\u0041\"", "01", "-", "-a", "1.", ".5", "+1", "1e", "1e+", "0x1", "1_0", "tru", "True", "nul", "None", "NaNx", "nan", "-Inf", "Infinit", "[1]]", "[1]\n\n  x", "{\"a\":\n  [1,\n   oops]}", "\"tab\there\"", "\"nul\0\"", "// c\n1", "[1, /* c */ 2]", "\u00a01", "\x0b1", "'a'", "[\"a\",\n\"b\" \"c\"]", "{\"a\": 1 \"b\": 2}", "[1}", "{\"a\"]"):
    try:
        print(ascii(text), ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
e = json.JSONDecodeError("message", "line one\nline two", 12)
print(e, e.args, repr(e), isinstance(e, ValueError), e.lineno, e.colno, e.__reduce__()[1])
show(json.JSONDecodeError, "m")
show(json.loads, "[" * 100000)
show(json.loads, '{"a":' * 100000)
