# bytes know bytes alone; a bytearray knows every buffer.
values = {"bytes": b"m", "bytearray": bytearray(b"m"), "view": memoryview(b"m"), "str": "m"}
for name in ("eq", "ne", "lt", "le", "gt", "ge"):
    for left in ("bytes", "bytearray"):
        for right, value in values.items():
            print(left, name, right, getattr(values[left], f"__{name}__")(value))

print(b"a" < bytearray(b"b"), b"a" == bytearray(b"a"), bytearray(b"a") == b"a", b"a" != bytearray())
print(b"k" in [bytearray(b"k")], [b"x", bytearray(b"w")].index(bytearray(b"w")))
print(sorted([b"c", bytearray(b"b"), b"a", bytearray(b"d")]))
print(max(b"c", bytearray(b"cc")), min(bytearray(b"c"), b"b"))
