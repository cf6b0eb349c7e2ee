# A source in EUC-KR is read as its cookie says -*- coding: euc-kr -*-
text = "한국어"
print(text, len(text), ascii(text))
print(b"bytes", "한국어".encode("euc-kr"))
이름 = 5
print(이름 + 1, f"{이름!r} 한국어")


class Class:
    """한국어"""


print(Class.__doc__)
try:
    raise ValueError("한국어")
except ValueError as e:
    print(e)
