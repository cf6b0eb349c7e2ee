# Unicode in str: cases, categories, indexes, comparisons, escapes, encodings.
import unicodedata
samples = ["ß", "ẞ", "İ", "ı", "ſ", "ŉ", "ǰ", "ΐ", "ﬁ", "ﬃ", "Σ", "ΑΣ", "ΑΣ Σ", "σς", "ǆ", "ǅ", "Ǆ", "ᾳ", "ᾼ", "ᾷ", "𐐀", "𐐨", "A\u0345", "ⅷ", "Ⓐ", "é", "e\u0301", "日本", "٣", "²", "½", "Ⅷ", "௧", "〇", "𝟛", "\u00a0", "\u2003", "\u200b", "\x1c", "\x85", "😀", "👨\u200d👩\u200d👧", "\U0001F1E9\U0001F1EA", "ªº", "ʰ", "ͅ", "·", "℘", "_x", "1x", "x1", "x-y", "", "\ud800"]
for s in samples:
    print(ascii(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()),
          "".join(str(int(getattr(s, m)())) for m in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "islower", "isupper", "istitle", "isspace", "isprintable", "isidentifier", "isascii")), len(s))
for s in samples:
    for enc in ("utf-8", "utf-16", "utf-16-le", "utf-32-be", "latin-1", "ascii", "cp1252"):
        for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "surrogateescape"):
            try: r = s.encode(enc, err)
            except Exception as e: r = type(e).__name__ + " " + str(e)
            if err == "strict" or isinstance(r, bytes) and enc in ("ascii", "latin-1"): print(ascii(s), enc, err, ascii(r))
for b in (b"\xff", b"\xc3", b"\xc3\x28", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"a\x80b", b"\xfe\xff\x00a", b"\xff\xfea\x00", b"\x00", b"\xef\xbb\xbfa"):
    for enc in ("utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32", "cp1252"):
        for err in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
            try: r = b.decode(enc, err)
            except Exception as e: r = type(e).__name__ + " " + str(e)
            print(b, enc, err, ascii(r))
x = "aé日😀z"
print([ascii(x[i]) for i in range(-5, 5)], ascii(x[1:4]), ascii(x[::-1]), ascii(x[::2]), x.find("😀"), x.index("z"), x.count("é"), x.rfind("日"), len(x), x.startswith("é", 1), ascii(x.partition("日")), ascii(x.center(11, "é")), ascii(x.replace("😀", "")), ascii(x.translate({0x65e5: "J", 233: None})), ascii(sorted(x)), ascii(max(x)), x < "aê", "é" < "z", "😀" > "\uffff", ascii("é" * 3), "é" in x, hash("é") == hash("é"), "é" == "e\u0301", unicodedata.normalize("NFC", "e\u0301") == "é")
print("\x41\u0041\U00000041\N{LATIN CAPITAL LETTER A}\101", ascii("\N{GREEK SMALL LETTER ALPHA}"), "\a\b\f\n\r\t\v\\\'\"".encode(), b"\x41\101\n\\", r"\n\x", ascii("a\
b"), len("\0\00\000"))
print(*map(ascii, "a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines()), "a\u2003b\u00a0c\x1cd".split(), " \u3000x\u2009".strip())
print(ascii("Straße".casefold()), "STRASSE".casefold() == "straße".casefold(), ascii("ΌΣΟΣ".lower()), ascii("ΑΣ.".lower()), ascii("they're bill's".title()), ascii("ÿ".upper()), ascii("µ".upper()), ascii("ΐ".upper()), "ǆ".title() == "ǅ")
print(repr("\x7f\x80\xa0\xad\u0378\u200b\u2028\ue000\U000e0001\U0010ffff'\""), str("it's"), repr('a"b'), repr("a'b\"c"), ascii("é\U0001F600"))
for f in ("{:>6}|", "{:^6}|", "{:é<6}|", "{:.2}|", "{!r}|", "{!a}|", "{:6s}|"): print(*(ascii(f.format(s)) for s in ("é", "日本語", "😀")))
print("%5s|%-5s|%.1s|%c|%r|%a" % ("é", "日", "😀z", 0x1F600, "é", "é"))
print("".join(chr(c) for c in (0x41, 0xe9, 0x65e5, 0x1f600)).encode("unicode_escape"), "aé日😀".encode("raw_unicode_escape"), b"\\u00e9\\x41\\N{BULLET}".decode("unicode_escape") == "éA•")
