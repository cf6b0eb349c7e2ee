# Documents with many values of each kind survive a round trip; keys are kept in order; sizes are as expected.
import json

doc = {"ints": [i**5 for i in range(-50, 50)], "floats": [i / 7 for i in range(-50, 50)], "texts": ["t%d \u20ac\n\"%s\"" % (i, chr(i + 32)) for i in range(100)], "nested": {"k%d" % i: {"n": [None, True, False, {"x": i}]} for i in range(50)}, "empty": [[], {}, ""]}
for kw in ({}, {"indent": 1}, {"ensure_ascii": False}, {"sort_keys": True}, {"separators": (",", ":")}):
    text = json.dumps(doc, **kw)
    print(kw, len(text), json.loads(text) == doc, list(json.loads(text))[0])
rows = [{"id": i, "name": "n" * (i % 9), "tags": list(range(i % 4))} for i in range(1000)]
text = json.dumps(rows)
print(len(text), json.loads(text) == rows, sum(r["id"] for r in json.loads(text)), len(json.loads(text, object_pairs_hook=tuple)), json.loads(text.encode()) == rows)
deep = None
for i in range(200):
    deep = [deep] if i % 2 else {"d": deep}
print(json.loads(json.dumps(deep)) == deep, len(json.dumps(deep, indent=0)))
