# split, replace and count where matches are many, close together, or would overlap; text and bytes.
for size in (15, 16, 17, 31, 33, 63, 64, 65, 255, 256, 257, 600):
    dense = "ab" * size
    spaced = "word and " * size
    print(size, dense.count("ab"), dense.count("ba"), len(dense.replace("ab", "")),
          dense.replace("ba", "<>")[-7:], spaced.replace("and", "or")[-12:], len(spaced.split(" ")),
          spaced.split("and")[-2:], len(dense.split("b")), dense.split("b", size - 1)[-1],
          spaced.replace("word", "w", size - 1)[-20:])
    b = dense.encode()
    print(b.count(b"ab"), len(b.replace(b"ab", b"xyz")), b.replace(b"ba", b"", size // 2)[:9],
          len(b.split(b"a")), b.split(b"ab", 3)[-1][:5], spaced.encode().split()[-2:],
          len(spaced.encode().split(None, size)), bytearray(b).replace(b"a", b"AA")[:7],
          bytearray(b).split(b"b", 2)[:2])
for n in range(1, 40):
    text = "a" * n
    print(n, text.count("aa"), text.replace("aa", "b"), len(text.split("aaa")),
          text.encode().replace(b"aaa", b"-"), text.encode().count(b"aaaa"))
print("x".join(["é", "ü"] * 20).replace("x", "ß").count("ß"), "ééé".replace("é", "ee"),
      "日本日本日".split("日"), "日本語" * 20 == ("日a語" * 20).replace("a", "本"))
print("abcabc".replace("", "-"), b"abcabc".replace(b"", b"-"), b"abc".replace(b"", b"+", 2),
      b"".replace(b"", b"x"), "".replace("", "x", 0), bytearray(b"ab").replace(b"", b"."))
print("aXbXc".split("X", 0), b"aXbXc".split(b"X", 0), b"aXbXc".split(b"X", 1), b"".split(b"X"),
      b"".split(), b"  a  ".split(), b" a b c ".split(None, 1), b" a b c ".split(None, 0),
      b"a\x0bb\x1cc".split())
print(b"a\nb\r\nc\rd\n\ne".splitlines(), b"a\nb\r\nc\r".splitlines(True), b"\n".splitlines())
print(b",".join([]), b",".join([b"a"]), b"".join([b"a", b"b" * 40]), b", ".join((b"x", b"", b"y")),
      b"-".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"+").join([b"1", b"2"]))
letters = bytes(range(256))
print(letters.upper() == bytes(c - 32 if 97 <= c <= 122 else c for c in letters),
      letters.lower() == bytes(c + 32 if 65 <= c <= 90 else c for c in letters),
      letters.swapcase().swapcase() == letters, b"hello wORLD".title(), b"hELLO".capitalize(),
      bytearray(b"aZ").upper(), b"".upper())
