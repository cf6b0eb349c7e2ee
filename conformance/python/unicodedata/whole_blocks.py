# Checksums over every character of each property, so that none of them may differ.
import hashlib
import unicodedata as u

for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    h = hashlib.md5()
    for plane in (range(0, 0xd800), range(0xe000, 0x10000), range(0x1f000, 0x1fb00)):
        h.update("|".join(str(f(chr(c))) for c in plane).encode())
    print(f.__name__, h.hexdigest())
for f in (u.decimal, u.digit, u.numeric):
    print(f.__name__, hashlib.md5("|".join(f"{c}:{f(chr(c), None)}" for c in range(0x3400) if f(chr(c), None) is not None).encode()).hexdigest())
print(hashlib.md5("|".join(u.name(chr(c), "-") for c in range(0x3000)).encode()).hexdigest(), all(u.lookup(u.name(chr(c))) == chr(c) for c in range(0x20, 0x2000) if u.name(chr(c), None)))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, hashlib.md5("|".join(u.normalize(form, chr(c)) for c in range(0, 0x3400)).encode()).hexdigest(), hashlib.md5(u.normalize(form, "".join(map(chr, range(0x300, 0x370))) * 2).encode()).hexdigest())
