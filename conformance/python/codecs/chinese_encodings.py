# The codecs of China, Taiwan and Hong Kong: both ways, four-byte forms, the euro, what is missing.
text = "中文漢字国€\xa5é\u3400\U00020000\U0001f600\uffff\ue000"
for name in ("gb2312", "gbk", "gb18030", "big5", "cp950", "big5hkscs"):
    print(name)
    for c in text:
        try:
            data = c.encode(name)
            print(" ", ascii(c), data, data.decode(name) == c)
        except UnicodeEncodeError as e:
            print(" ", ascii(c), e)
print(ascii(b"\x810\x810\x84\x31\xa4\x39".decode("gb18030")), "\x80\U0010ffff".encode("gb18030"), ascii(b"\x88\x62\x88\x66".decode("big5hkscs")), "\xca\u0304\xca".encode("big5hkscs"))
