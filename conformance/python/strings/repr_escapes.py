# repr of strings: quotes, escapes, printable and not.
for s in ["", "'", '"', "'\"", "\\", "\n\r\t", "\0\x01\x1f\x7f", "\x80\xa0\xad", "é", "\u0300", "\u200b\u2028", "\ud800", "\ue000", "\U0001F600", "\U000e0001", "\uffff", "\u0378", "漢", "a'b\"c\\d", "\x1b[0m"]:
    print(repr(s), ascii(s), len(s))
print(str("x"), f"{'a'!r}", "%r" % "it's", ["a'b"], ("\n",), {"k\t": "v"})
