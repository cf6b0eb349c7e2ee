# A source in EUC-JP is read as its cookie says -*- coding: euc-jp -*-
text = "あいう漢字"
print(text, len(text), ascii(text))
print(b"bytes", "あいう漢字".encode("euc-jp"))
名前 = 5
print(名前 + 1, f"{名前!r} あいう漢字")


class Class:
    """あいう漢字"""


print(Class.__doc__)
try:
    raise ValueError("あいう漢字")
except ValueError as e:
    print(e)
