# Case mappings and predicates over ranges with special cases.

def show(c):
    s = chr(c)
    bits = "".join("01"[f(s)] for f in (str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.isupper, str.islower,
                                        str.istitle, str.isspace, str.isprintable, str.isidentifier))
    maps = [f(s) for f in (str.upper, str.lower, str.title, str.casefold, str.swapcase, str.capitalize)]
    print(f"{c:05X} {bits}", " ".join(ascii(m)[1:-1] for m in maps) if any(m != s for m in maps) else "-")


for first, last in [(0, 0x250), (0x370, 0x400), (0x530, 0x590), (0x660, 0x66A), (0x1C80, 0x1C8A), (0x1E90, 0x1EA0),
                    (0x1F80, 0x2010), (0x2070, 0x2090), (0x2150, 0x2190), (0x24B0, 0x24F0), (0x3000, 0x3010),
                    (0x4E00, 0x4E10), (0xA640, 0xA650), (0xAB70, 0xAB80), (0xFB00, 0xFB18), (0x10400, 0x10404),
                    (0x1D7CE, 0x1D7D2), (0x1F600, 0x1F603), (0xD800, 0xD802), (0xE000, 0xE002)]:
    for c in range(first, last):
        show(c)
for s in ["\u0391\u03a3", "\u03a3", "\u0391\u03a3.", "\u0391\u03a3\u0391", "\u0391\u03a3'\u0391", "'\u03a3", "a\u0301\u03a3\u0301", "\u0391\u03a3 \u0391"]:
    print(ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()))
