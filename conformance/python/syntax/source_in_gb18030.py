# A source in GB 18030 is read as its cookie says -*- coding: gb18030 -*-
text = "中文 €"
print(text, len(text), ascii(text))
print(b"bytes", "中文 €".encode("gb18030"))
变量 = 5
print(变量 + 1, f"{变量!r} 中文 €")


class Class:
    """中文 €"""


print(Class.__doc__)
try:
    raise ValueError("中文 €")
except ValueError as e:
    print(e)
