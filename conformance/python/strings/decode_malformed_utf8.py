# Decode malformed utf8.
def attempt(b, err='strict', enc='utf-8'):
    try: print(ascii(b.decode(enc, err)))
    except UnicodeDecodeError as e: print(e)
    except Exception as e: print(type(e).__name__, e)
for b in (b'\x80', b'\xc0\x80', b'\xc2', b'\xc2a', b'\xe0\x80\x80', b'\xe2\x82', b'\xe2\x82a', b'\xed\xa0\x80', b'\xed\xb0\x80', b'\xf0\x80\x80\x80', b'\xf0\x9f\x98', b'\xf0\x9f\x98a', b'\xf0\x9fa', b'\xf4\x90\x80\x80', b'\xf5\x80\x80\x80', b'\xff', b'a\xffb\xfe', b'\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41', b'\xc3\xa9\xc3', b'\xef\xbb\xbfx'):
    for e in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'): attempt(b, e)
for b in (b'\xff\xfea\x00', b'\xfe\xff\x00a', b'a', b'\x00\xd8', b'\x00\xd8a\x00', b'\x00\xdc', b'\xff\xfe', b'', b'a\x00b'):
    for enc in ('utf-16', 'utf-16-le', 'utf-16-be'):
        for e in ('strict', 'replace', 'ignore', 'surrogatepass', 'backslashreplace'): attempt(b, e, enc)
for b in (b'a\x00\x00\x00', b'\xff\xfe\x00\x00a\x00\x00\x00', b'abc', b'\x00\x00\x11\x00', b'\x00\xd8\x00\x00', b'a\x00\x00\x00b'):
    for enc in ('utf-32', 'utf-32-le', 'utf-32-be'):
        for e in ('strict', 'replace', 'ignore', 'surrogatepass', 'backslashreplace'): attempt(b, e, enc)
for b in (b'\\x41', b'\\x4', b'\\u00e9', b'\\u00e', b'\\U0001F600', b'\\U00110000', b'\\N{BULLET}', b'\\N{nope}', b'\\N', b'\\', b'\\q', b'\\101', b'\\8', b'\xe9', b'\\\n'):
    for enc in ('unicode_escape', 'raw_unicode_escape'):
        for e in ('strict', 'replace', 'ignore', 'backslashreplace'): attempt(b, e, enc)
