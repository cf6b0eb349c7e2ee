# The codecs of Japan without state: both ways, half-width kana, characters each has and has not.
text = "日本語ｱ\u30a2\u301c\uff5e\xa5\u203e\\~①㈱髙﨑\u4e02か゚"
for name in ("shift_jis", "cp932", "euc_jp", "shift_jis_2004", "euc_jis_2004", "shift_jisx0213", "euc_jisx0213"):
    print(name)
    for c in list(text[:-2]) + [text[-2:]]:
        try:
            data = c.encode(name)
            print(" ", ascii(c), data, data.decode(name) == c)
        except UnicodeEncodeError as e:
            print(" ", ascii(c), e)
print("ｱ".encode("cp932"), b"\xb1\xb2".decode("shift_jis"), b"\x8e\xb1".decode("euc_jp"), ascii(b"\x80\xa0\xfd".decode("cp932")))
