# json: parse and print documents.
import json

doc = {
    "id": 1, "name": "Widget é", "price": 19.99, "tags": ["a", "b", "c"], "stock": None, "active": True,
    "dims": {"w": 10, "h": 20.5, "d": [1, 2, 3]}, "text": "line one\nline \"two\"",
}
rows = [dict(doc, id=i, price=i * 1.5) for i in range(60)]
text = json.dumps(rows)
total = 0
for i in range(1200):
    data = json.loads(text)
    total += data[i % 60]["id"] + len(data)
    out = json.dumps(data, separators=(",", ":"))
    total += len(out)
    pretty = json.dumps(data[:5], indent=2, sort_keys=True)
    total += len(pretty)
print(total)
