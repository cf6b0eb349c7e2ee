# A source in KOI8-R is read as its cookie says -*- coding: koi8-r -*-
text = "Привет"
print(text, len(text), ascii(text))
print(b"bytes", "Привет".encode("koi8-r"))
имя = 5
print(имя + 1, f"{имя!r} Привет")


class Class:
    """Привет"""


print(Class.__doc__)
try:
    raise ValueError("Привет")
except ValueError as e:
    print(e)
