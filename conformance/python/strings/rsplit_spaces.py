# Spaces between and around the words from the right, of ASCII and of other scripts, and how many.
texts = ("", " ", "a", " a ", "a b", "\ta\n b\r\x0b\x0cc ", "a\x1cb\x1dc\x1ed\x1fe", "\x00a\x01 b",
         "é ü", "\u2003a\u3000b\xa0", "a\u200bb c", "a \x85b", "日本 語 ", "x  \u2028 y")
for text in texts:
    print(ascii(text), ascii(text.rsplit()), [ascii(text.rsplit(None, n)) for n in (0, 1, 2)])
    assert text.rsplit() == text.split(), text
for text in ("abcdef", "aébcdé"):
    print([text[i:j] for i in (-9, -2, 0, 2, 9, None) for j in (-3, 0, 1, 4, 7, None)])
    print([text[i:j:s] for i in (None, 1, 5, -1) for j in (None, 0, 3) for s in (1, 2, -1, -3)])
