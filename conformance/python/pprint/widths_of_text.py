# Long strings and bytes are broken into pieces that keep within the width where they stand.
import pprint

text = "the quick brown fox jumped over the lazy dog " * 3
for width in (10, 25, 40, 80, 1000):
    print(pprint.pformat(text, width=width))
print(pprint.pformat({"key": text, "n": [text[:30]]}, width=30))
print(pprint.pformat("line one\nline two\r\nline three", width=20))
print(pprint.pformat(b"bytes that are longer than the line may be", width=20))
print(pprint.pformat(bytearray(b"the same for bytearrays, which show their name"), width=30))
print(pprint.pformat([b"abcd" * 6], width=15))
print(pprint.pformat("word" * 30, width=20))
print(pprint.pformat("", width=1), pprint.pformat(" ", width=1), pprint.pformat("a b", width=1))
print(pprint.pformat(("x y z " * 5, 1), width=20, compact=True))
