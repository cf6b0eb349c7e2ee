# Code points beyond the basic plane, combining marks, normalisation-free comparison.
s = "e\u0301"
print(len(s), s == "é", s.upper(), len(s.upper()), "\U0001F468\u200D\U0001F469", len("\U0001F468\u200D\U0001F469"), "ﬀ".upper(), "ǰ".upper(), len("ΐ".upper()), "ſ".upper(), "K".lower(), "Å".lower() == "å", "ŒUVRE".lower(), "ÿ".upper(), "µ".upper(), "ΣΑΣ".lower(), "Σ".lower(), "aΣ b".lower(), "ß".casefold() == "SS".casefold(), "İ".lower().encode())
print("\N{BULLET}\N{EURO SIGN}", "\x41\u0042\U00000043", ord("😀"), chr(0x1F600), chr(0x10FFFF) == "\U0010ffff", "😀"[0] == "😀", "a😀b".index("b"), "😀" * 2, "x😀".center(6, "-"), "😀x".ljust(4) + "|", "%5s|" % "é", f"{'漢':>3}|")
