# A source in UTF-7 is read as its cookie says -*- coding: utf-7 -*-
text = "+AOkAKwD8 +IKw"
print(text, len(text), ascii(text))
print(b"bytes", "+AOkAKwD8 +IKw".encode("utf-7"))
na+AO8-ve = 5
print(na+AO8-ve +- 1, f"{na+AO8-ve!r} +AOkAKwD8 +IKw")


class Class:
    """+AOkAKwD8 +IKw"""


print(Class.__doc__)
try:
    raise ValueError("+AOkAKwD8 +IKw")
except ValueError as e:
    print(e)
