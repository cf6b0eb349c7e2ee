# email.charset.Charset: names, encodings of headers and bodies, converted text; the tables behind them.
from email import charset
from email.charset import BASE64, QP, SHORTEST, Charset

for name in ("us-ascii", "utf-8", "UTF8", "latin_1", "iso-8859-1", "iso-8859-15", "iso-2022-jp", "euc-jp", "shift_jis", "big5", "gb2312", "koi8-r", "windows-1252", "x-unknown", "ascii"):
    c = Charset(name)
    print(name, str(c), repr(c), c.header_encoding, c.body_encoding, c.output_charset, c.input_codec, c.output_codec, c.get_output_charset(), c.get_body_encoding() if not callable(c.get_body_encoding()) else "function", c == name)
for name, text in (("utf-8", "caf\xe9"), ("iso-8859-1", "caf\xe9"), ("us-ascii", "abc"), ("iso-2022-jp", "\u3042")):
    c = Charset(name)
    print(name, ascii(c.header_encode(text)), ascii(c.body_encode(text)), (BASE64, QP, SHORTEST))
try:
    Charset("\xe9")
except Exception as e:
    print(type(e).__name__, e)
charset.add_charset("x-own", QP, BASE64, "utf-8")
charset.add_alias("own", "x-own")
charset.add_codec("x-own", "utf-8")
c = Charset("own")
print(c, c.header_encoding, c.body_encoding, c.output_charset, ascii(c.header_encode("\xe9")), ascii(c.body_encode("\xe9")))
try:
    charset.add_charset("x", None, SHORTEST)
except ValueError as e:
    print(e)
