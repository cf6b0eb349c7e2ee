# Every error handler on East Asian text that cannot be encoded and bytes that cannot be decoded.
import codecs

codecs.register_error("hiragana", lambda e: ("あ", e.end))
codecs.register_error("bytes", lambda e: (b"<?>", e.end))
codecs.register_error("far", lambda e: ("-", 99))
codecs.register_error("odd", lambda e: 5)
text = "あ\U0001f600い\xff"
for name in ("shift_jis", "euc_jp", "gbk", "big5", "euc_kr", "iso2022_jp", "hz"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "hiragana", "bytes", "far", "odd", "nope"):
        try:
            print(name, errors, text.encode(name, errors))
        except (UnicodeError, LookupError, TypeError, IndexError) as e:
            print(name, errors, type(e).__name__, e)
for name, data in (("shift_jis", b"a\x82\xa0\x82\xffz\x82"), ("euc_jp", b"a\xa4\xa2\xa4z\x8f\xb0"), ("gb18030", b"a\x81\x30z\xff\x81"), ("euc_kr", b"\xb0\xa1\xb0\x20\xff"), ("big5", b"\xa4\xa4\xa4\x20\x80")):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "far", "odd"):
        try:
            print(name, errors, ascii(data.decode(name, errors)))
        except (UnicodeError, LookupError, TypeError, IndexError) as e:
            print(name, errors, type(e).__name__, e)
