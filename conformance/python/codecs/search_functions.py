# register and unregister: what search functions are asked, what they may answer, how answers are kept.
import codecs

asked = []


def search(name):
    asked.append(name)
    if name == "mine":
        return codecs.CodecInfo(lambda s, e="strict": (s.upper().encode(), len(s)), lambda b, e="strict": (bytes(b).decode().lower(), len(b)), name="mine")
    if name == "tuple":
        return (1, 2, 3, 4)
    if name == "short":
        return (1, 2)
    if name == "text":
        return "abcd"
    return None


codecs.register(search)
print("abc".encode("mine"), b"ABC".decode("MINE"), "x".encode("Mine"), codecs.lookup("mine").name, asked)
for name in ("tuple", "short", "text", "none", "MY-Odd  Name", "a.b", "\xe9", ""):
    try:
        print(repr(name), type(codecs.lookup(name)).__name__)
    except Exception as e:
        print(repr(name), type(e).__name__, ascii(str(e)))
print(asked)
for bad in (5, None, "x"):
    try:
        codecs.register(bad)
    except TypeError as e:
        print(e)
codecs.unregister(search)
codecs.unregister(search)
try:
    "x".encode("mine")
except LookupError as e:
    print(e)
for call in (lambda: codecs.lookup(5), lambda: codecs.lookup("a\0b"), lambda: codecs.getencoder("nope"), lambda: codecs.getincrementaldecoder("nope"), lambda: codecs.getreader("nope")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
