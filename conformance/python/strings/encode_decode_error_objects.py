# Encode decode error objects.
def attempt(f):
    try: print(repr(f()))
    except UnicodeError as e: print(type(e).__name__, e, e.args if len(repr(e.args)) < 200 else '', getattr(e, 'encoding', ''), getattr(e, 'start', ''), getattr(e, 'end', ''), getattr(e, 'reason', ''))
    except Exception as e: print(type(e).__name__, e)
for enc in ('ascii', 'latin-1', 'utf-8', 'utf-16', 'utf-32', 'cp1252', 'cp437', 'utf-7', 'idna', 'punycode', 'utf-8-sig', 'iso8859-5', 'koi8-r', 'unicode_escape', 'raw_unicode_escape', 'mac-roman', 'cp1251', 'utf_16_le', 'UTF 8', 'U8', 'l1', 'us-ascii', '646', 'nope', '', 'utf-8\0'):
    for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
        for s in ('abc', 'é中\U0001F600', '\ud800x', 'a\udc80\udcff'): attempt(lambda: s.encode(enc, err))
