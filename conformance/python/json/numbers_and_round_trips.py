# Numbers at the edges of ints and floats, and texts that survive a round trip.
import json

for n in (0, -0, 1, -1, 2**53, 2**63, -2**63, 2**64, 10**30, 0.0, -0.0, 0.1, 1.0, 1e16, 1e15, 1e22, 1e23, 1.5e300, 5e-324, 1.7976931348623157e308, 123456789.123456789, 1 / 3, 100.0, 1e-5, 0.0001):
    text = json.dumps(n)
    print(text, json.loads(text) == n, type(json.loads(text)).__name__)
for text in ("0", "-0", "0.0", "-0.0", "1e400", "-1e400", "1e-400", "1E5", "1e05", "1.0", "10" * 20, "0.1" + "0" * 30, "1e1"):
    print(text, repr(json.loads(text)))
for value in ("", "a", "\u0000", "\u001f", "\u007f", "\u0080", "\u2028", "\uffff", "😀", "\"quoted\"", "back\\slash", "/slash", "\ud800", "é" * 3, "\x08\x0c"):
    print(json.dumps(value), json.loads(json.dumps(value)) == value, json.loads(json.dumps(value, ensure_ascii=False)) == value)
print(json.loads(" \t\r\n1 \n"), json.loads('"\\/\\b\\f\\n\\r\\t\\"\\\\"') == '/\b\f\n\r\t"\\', json.loads('{"":1,"":2}'), json.loads("[[[]]]"), json.loads("{}"), json.loads('"\\u00e9\\u00E9"'))
