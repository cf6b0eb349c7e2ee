# upper, lower, casefold, swapcase and reversed copies of texts around the sizes that are worked at
# once; what lies next to the letters stays.
import string

around = "@AZ[`az{" + string.printable
for n in (0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 100):
    text = (around * 2)[:n]
    raw = text.encode()
    print(n, ascii(text.upper()), ascii(text.lower()), text.casefold() == text.lower(),
          text.swapcase().swapcase() == text, ascii(text[::-1]), ascii(text[5:1:-1]),
          ascii(text[::-2]), raw.upper() == text.upper().encode(),
          raw.lower() == text.lower().encode(), bytearray(raw).upper() == raw.upper(),
          raw[::-1] == text[::-1].encode())
    print(text[n // 2::-1] == "".join(text[i] for i in range(n // 2, -1, -1)) if n else "")
print("aß".upper(), "AÉ".lower() * 3, "ÉA"[::-1], "x" * 20 + "É", ("x" * 20 + "É").upper()[-3:])
every = bytes(range(256))
print(every.upper() == bytes(c - 32 if 97 <= c <= 122 else c for c in range(256)),
      every.lower() == bytes(c + 32 if 65 <= c <= 90 else c for c in range(256)))
table = bytes(255 - c for c in range(256))
print(every.translate(table) == every[::-1], every.translate(None, b"abc") == every[:97] + every[100:],
      b"hello".translate(table, b"l"), bytearray(b"hello").translate(table), b"".translate(table))
print("a".upper() + "A".lower(), b"a".upper(), "".lower() == "")
