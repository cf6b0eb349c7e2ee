# bytes, bytes_le, fields, int and version; too many and too few of them; values out of range.
import uuid

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


u = uuid.UUID("12345678-9abc-4def-8123-456789abcdef")
for kw in ({"bytes": u.bytes}, {"bytes_le": u.bytes_le}, {"fields": u.fields}, {"int": u.int}, {"hex": u.hex}, {"fields": list(u.fields)}):
    show(lambda: uuid.UUID(**kw) == u)
for version in range(0, 7):
    print(version, end=" ")
    show(uuid.UUID, int=u.int, version=version)
for kw in ({}, {"hex": u.hex, "int": 1}, {"bytes": b"short"}, {"bytes_le": b"x" * 17}, {"fields": (1, 2, 3)}, {"fields": (1, 2, 3, 4, 5, 6, 7)}, {"fields": (2**32, 0, 0, 0, 0, 0)}, {"fields": (0, 2**16, 0, 0, 0, 0)},
           {"fields": (0, 0, -1, 0, 0, 0)}, {"fields": (0, 0, 0, 256, 0, 0)}, {"fields": (0, 0, 0, 0, 256, 0)}, {"fields": (0, 0, 0, 0, 0, 2**48)}, {"int": -1}, {"int": 2**128}, {"int": 2**128 - 1}, {"int": 0}, {"bogus": 1}):
    print(sorted(kw), end=" ")
    show(uuid.UUID, **kw)
