# Incremental decoders and encoders of East Asian text, a byte and a character at a time.
import codecs

for name, text in (("shift_jis", "aあb漢\n"), ("euc_jp", "aあ\u4e02漢\n"), ("gb18030", "a中\xff\U0001f600\n"), ("big5", "a中文\n"), ("euc_kr", "a한뢔\n"), ("iso2022_jp", "aあb漢\n"), ("iso2022_kr", "a한글b\n"), ("hz", "a中~文\n"), ("euc_jis_2004", "か゚かa")):
    data = text.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    pieces = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
    print(name, data, ascii(pieces), ascii(decoder.decode(b"", True)), "".join(pieces) == text)
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(c) for c in text], encoder.encode("", True), b"".join(codecs.iterencode(text, name)) == data)
    decoder.reset()
    decoder.decode(data[:2])
    print(decoder.getstate()[0], ascii(decoder.decode(data[2:], True)))
    try:
        decoder.decode(b"\xa4\x1b", True)
    except UnicodeDecodeError as e:
        print(e)
    print(ascii("".join(codecs.iterdecode([data[:1], data[1:3], data[3:]], name))))
