# All encodings of one byte a character, both ways; their names and aliases.
import codecs

pages = """cp037 cp1006 cp1026 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257
cp1258 cp273 cp424 cp437 cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862
cp863 cp864 cp865 cp866 cp869 cp874 cp875 hp_roman8 iso8859_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5
iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15
iso8859_16 koi8_r koi8_t koi8_u kz1048 mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland
mac_latin2 mac_roman mac_romanian mac_turkish palmos ptcp154 tis_620 ascii latin_1""".split()
every = bytes(range(256))
for page in pages:
    text = every.decode(page, "replace")
    total = 0
    for c in text:
        total = (total * 31 + ord(c)) % 1000000007
    back = text.encode(page, "ignore")
    print(page, codecs.lookup(page).name, total, len(back), sum(back), ascii(text[200:203]))
for alias in ("ISO-8859-1", "iso_8859-2", "windows-1251", "Latin 1", "l1", "IBM437", "cyrillic",
              "greek8", "arabic", "hebrew", "maccentraleurope", "csASCII", "us", "646", "U8", "utf",
              "UTF_16BE", "utf-16LE", "u32", "unicode-1-1-utf-7", "macintosh", "tis-620", "cp866",
              "ISO_8859-15", "utf--8", " utf 8 ", "utf8-sig", "nothing", "", "utf-8\0", "é"):
    try:
        print(repr(alias), codecs.lookup(alias).name, "x".encode(alias))
    except (LookupError, ValueError) as e:
        print(repr(alias), type(e).__name__, e)
for page in ("cp1253", "iso8859_6", "cp037"):
    for call in (lambda: "x\u4f60".encode(page), lambda: b"\xff\xd2\x9f".decode(page)):
        try:
            print(call())
        except UnicodeError as e:
            print(e)
