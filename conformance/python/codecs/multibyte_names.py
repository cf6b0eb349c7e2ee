# The names and aliases of the East Asian codecs and what lookup says of them.
import codecs

for name in ("sjis", "s_jis", "SHIFT-JIS", "ms_kanji", "ujis", "EUC-JP", "eucjp", "csbig5", "big5-tw", "hkscs", "936", "ms936", "gb2312-80", "euc-cn", "gb18030-2000", "korean", "ksc5601", "uhc", "ms949", "johab", "cp1361", "hz-gb-2312", "iso-2022-jp", "csiso2022jp", "iso-2022-kr", "x0213", "jisx0213", "eucjis2004", "iso2022jp-ext"):
    try:
        info = codecs.lookup(name)
        print(name, info.name, info._is_text_encoding, info.encode("a"), info.decode(b"a"), info.incrementalencoder.__name__, info.streamreader.__name__)
    except LookupError as e:
        print(e)
for bad in (5, None, b"x"):
    try:
        print(codecs.lookup("gbk").encode(bad))
    except TypeError as e:
        print(e)
for bad in (5, None, "x"):
    try:
        print(codecs.lookup("gbk").decode(bad))
    except TypeError as e:
        print(e)
print(codecs.lookup("gbk").decode(bytearray(b"\xd6\xd0")), codecs.lookup("gbk").decode(memoryview(b"\xd6\xd0")), codecs.encode("中", "gbk"), codecs.decode(b"\xd6\xd0", "gbk"), str(b"\xd6\xd0", "gbk"), bytes("中", "gbk"))
