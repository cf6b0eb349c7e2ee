# encode with codecs and error handlers.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "aé€😀"
print(s.encode(), s.encode("utf-8"), s.encode("UTF8"), s.encode("utf-16-le"), s.encode("utf-16-be"), s.encode("utf-32-le"), s.encode("utf-16"))
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "namereplace"), s.encode("latin-1", "replace"), "é".encode("latin1"), "abc".encode("ascii"), "é".encode("iso-8859-1"), "€".encode("cp1252"))
print("\ud800".encode("utf-8", "surrogatepass"), "a".encode(encoding="utf-8", errors="strict"), "".encode(), "\udc80".encode("utf-8", "surrogateescape"))
err(s.encode, "ascii")
err(s.encode, "latin-1")
err("\ud800".encode)
err("a".encode, "nope")
err("é".encode, "ascii", "nope")
err("a".encode, 5)
err("é€".encode, "ascii")
try: "aé€b".encode("ascii")
except UnicodeEncodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
