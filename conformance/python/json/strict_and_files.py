# strict, JSONEncoder subclass, JSONDecoder, round trips.
import json
print(json.loads('"a\nb"', strict=False))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps({"z": 1 + 2j}, cls=E), E(indent=1).encode([1]), json.JSONEncoder().encode({"a": 1}), json.JSONDecoder().decode('{"a": 1}'), json.JSONDecoder().raw_decode('[1] tail'))
try: json.dumps({1}, cls=E)
except TypeError as e: print(e)
for v in ({"a": [1, 2.5, None, True, "é"]}, [], [[]], {"n": {"m": {}}}, "x", 1.0):
    assert json.loads(json.dumps(v)) == v == json.loads(json.dumps(v, indent=3, ensure_ascii=False))
print("".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
