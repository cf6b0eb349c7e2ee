# The codecs of Korea: syllables with and without a code of their own, the won sign, old letters.
text = "한글가힣뢔똠\u20a9\u3131漢é"
for name in ("euc_kr", "cp949", "johab"):
    print(name)
    for c in text:
        try:
            data = c.encode(name)
            print(" ", ascii(c), data, data.decode(name) == c)
        except UnicodeEncodeError as e:
            print(" ", ascii(c), e)
for data in (b"\xa4\xd4\xa4\xb6\xa4\xd0\xa4\xd4", b"\xa4\xd4\xa4\xb6", b"\xa4\xd4\xa4\xb6\xa4\xd0\xa4\x41", b"\xb0\xa1\xb0"):
    try:
        print(ascii(data.decode("euc_kr")))
    except UnicodeDecodeError as e:
        print(e)
