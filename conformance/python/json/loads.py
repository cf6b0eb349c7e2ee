# json.loads of every value.
import json
for s in ['null', 'true', 'false', '0', '-5', '12345678901234567890', '1.5', '-1.5e-3', '1E5', '1e400', '""', '"a\\"b\\\\c\\/d\\n\\t\\u00e9\\ud83d\\ude00"', '[]', '[1, [2, "x"]]', '{}', '{"a": {"b": [1, null]}}', ' [ 1 ,\n\t2 ] ', '{"a":1,"a":2}', '"é"', 'NaN', 'Infinity', '-Infinity', '-0', '-0.0', '1.0', '"\\ud800"', '0.1', '[1.0, 1]', '{"": 0}']:
    v = json.loads(s)
    print(repr(v), type(v).__name__)
print(json.loads(b'{"a": 1}'), json.loads(bytearray(b'[1]')), json.loads('[1.5]', parse_float=str), json.loads('[15]', parse_int=str), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('[NaN]', parse_constant=lambda s: "const " + s), json.loads('"\\u0041"'), json.loads('"a\\u0000b"') == "a\0b", json.loads('\ufeff1'[1:]), json.loads('"tab\\there"'))
print(json.loads("[" * 50 + "]" * 50) is not None, json.loads(json.dumps({"é": [1.1, None, "x"]})) == {"é": [1.1, None, "x"]}, list(json.loads('{"z": 1, "a": 2}')), json.loads("1" * 50))
