# utf-7: what is written directly, in base64 and as +-, sequences cut or broken, in pieces.
import codecs

for text in ("plain", "a+b", "caf\xe9", "\u20ac", "\U0001f600", "~\\", "\xe9-", "\xe9a", "+-", "\x00\t\r\n", "\ud800", "\xe9\u20ac\xe9", "Hi Mom -\u263a-!", "\u65e5\u672c\u8a9e"):
    data = text.encode("utf-7", "surrogatepass")
    print(ascii(text), data, data.decode("utf-7") == text)
for data in (b"+AOk-", b"+AOk", b"+AOk a", b"+AOkb", b"+-", b"+", b"a+", b"+!", b"+AO", b"+A-", b"+AOl-", b"+2AA-", b"+2D3eAA-", b"\xe9", b"+\xe9", b"a\x80b", b"+/-", b"+AAA-", b"++-", b"+AGEAYg-c"):
    for errors in ("strict", "replace"):
        try:
            print(data, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as e:
            print(data, e)
decoder = codecs.getincrementaldecoder("utf-7")()
print(ascii([decoder.decode(bytes([b])) for b in b"a+AOkg6Q-b+-"]), ascii(decoder.decode(b"", True)), codecs.utf_7_decode(b"+AOk", "strict", False), codecs.utf_7_decode(b"ab+AO"))
