# A source in ISO 2022-JP is read as its cookie says -*- coding: iso2022_jp -*-
text = "日本語"
print(text, len(text), ascii(text))
print(b"bytes", "日本語".encode("iso2022_jp"))
変数 = 5
print(変数 + 1, f"{変数!r} 日本語")


class Class:
    """日本語"""


print(Class.__doc__)
try:
    raise ValueError("日本語")
except ValueError as e:
    print(e)
