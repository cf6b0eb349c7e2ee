# Encodings by error handlers.
try:
    b'\xff\xfe'.decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args, e)
try:
    'a\ud800b'.encode()
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason, ascii(e.args), e)
for enc in ['utf-8','utf-16','utf-32','latin-1','ascii','cp1252','cp437','koi8-r','utf-16-le','utf-16-be','utf-32-be','utf-8-sig','unicode_escape','raw_unicode_escape','ISO-8859-1','U8']:
    for txt in ['abc', 'é€ñ', 'Привет', '😀x\n\\u']:
        for err in ['strict','ignore','replace','backslashreplace','xmlcharrefreplace','surrogateescape','surrogatepass']:
            try: r = txt.encode(enc, err); print(enc, err, r, r.decode(enc, 'replace') == txt)
            except UnicodeError as e: print(enc, err, type(e).__name__, e)
    for raw in [b'abc\xff', b'\xe9\x80', b'\xd8\x00\xdc\x00', b'\x81\x8d', b'\xed\xa0\x80z', b'\xf0\x9f\x98\x80\xf0\x9f', bytes(range(128, 256))]:
        for err in ['strict','ignore','replace','backslashreplace','surrogatepass']:
            try: print(enc, err, ascii(raw.decode(enc, err)))
            except UnicodeError as e: print(enc, err, type(e).__name__, ascii(e))
