# The codecs of ISO 2022: which escape sequences are written, shifts, and how text ends.
for name in ("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr"):
    for text in ("", "plain", "日本", "a日b本\nc", "\xa5\u203e", "ｱｲ", "\u4e02", "한글a한", "中国", "か゚か", "\u304b", "\xe9"):
        try:
            data = text.encode(name)
            print(name, ascii(text), data, data.decode(name) == text)
        except UnicodeEncodeError as e:
            print(name, ascii(text), e)
