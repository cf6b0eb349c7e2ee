# hz: ~{ and ~}, doubled tildes, line continuation, sequences that are cut or wrong.
for text in ("", "plain", "a~b", "中文", "a中b文", "中\n文", "~中~", "é", "漢"):
    try:
        data = text.encode("hz")
        print(ascii(text), data, data.decode("hz") == text)
    except UnicodeEncodeError as e:
        print(ascii(text), e)
for data in (b"~{VPND~}", b"~{VPND", b"~", b"~{V", b"a~\nb", b"~{~}", b"~~", b"~x", b"~{~~~}", b"~{VP\nND~}", b"\x80", b"~{!\x7f~}", b"~}"):
    for errors in ("strict", "ignore", "replace"):
        try:
            print(data, ascii(data.decode("hz", errors)))
        except UnicodeDecodeError as e:
            print(data, e)
