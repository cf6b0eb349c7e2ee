# A source in Big5 is read as its cookie says -*- coding: big5 -*-
text = "許功蓋"
print(text, len(text), ascii(text))
print(b"bytes", "許功蓋".encode("big5"))
變 = 5
print(變 + 1, f"{變!r} 許功蓋")


class Class:
    """許功蓋"""


print(Class.__doc__)
try:
    raise ValueError("許功蓋")
except ValueError as e:
    print(e)
