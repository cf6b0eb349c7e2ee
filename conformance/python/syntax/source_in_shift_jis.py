# A source in Shift JIS is read as its cookie says -*- coding: shift_jis -*-
text = "表示ソ能"
print(text, len(text), ascii(text))
print(b"bytes", "表示ソ能".encode("shift_jis"))
値 = 5
print(値 + 1, f"{値!r} 表示ソ能")


class Class:
    """表示ソ能"""


print(Class.__doc__)
try:
    raise ValueError("表示ソ能")
except ValueError as e:
    print(e)
