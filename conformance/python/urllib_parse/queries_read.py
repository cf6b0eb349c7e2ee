# parse_qs and parse_qsl: blanks, strictness, separators, field limits, encodings, bytes.
from urllib.parse import parse_qs, parse_qsl

for query in ("", "a=1&b=2", "a=1&a=2", "a", "a=", "=1", "&", "a=1&&b=2", "a=1;b=2", "a=b=c", "a+b=c%20d", "%E9=%C3%A9", "a=1&", "a%3D=1", "\xe9=1", "a=%"):
    row = []
    for kw in ({}, {"keep_blank_values": True}, {"strict_parsing": True}, {"separator": ";"}, {"max_num_fields": 1}):
        for f in (parse_qs, parse_qsl):
            try:
                row.append(ascii(f(query, **kw)))
            except ValueError as e:
                row.append(str(e))
    print(repr(query), *row)
print(parse_qsl("a=%E9", encoding="latin-1"), ascii(parse_qsl("a=%E9", errors="backslashreplace")), parse_qsl(b"a=1&b=%41"), parse_qs(b"a=1&a="), parse_qsl("a\nb=1"), parse_qsl("a=1&b=2", max_num_fields=2))
for kw in ({"separator": ""}, {"separator": 5}, {"separator": b"&"}, {"separator": "&&"}, {"max_num_fields": -1}):
    try:
        print(parse_qsl("a=1&&b=2", **kw))
    except Exception as e:
        print(type(e).__name__, e)
for value in (None, 5, ["a=1"], 0):
    try:
        print(parse_qsl(value))
    except Exception as e:
        print(type(e).__name__, e)
