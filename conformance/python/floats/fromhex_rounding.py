# float.fromhex rounds to nearest, ties to even, denormals included.
for digits in ("fffffffffffe8", "ffffffffffffe8", "ffffffffffffea", "ffffffffffffec", "fffffffffffff4", "fffffffffffff8", "fffffffffffffc", "00000000000018", "00000000000008",
               "000000000000080000000000000001", "00000000000007ffffffffffffff"):
    print(digits, float.fromhex("0x0." + digits + "p-1022"), float.fromhex("-0x0." + digits + "p-1022").hex())
for text in ("0x1.fffffffffffff7p0", "0x1.fffffffffffff8p0", "0x1.fffffffffffff80000000000000000000001p0", "0x1.ffffffffffffe8p0", "0x1.00000000000008p0",
             "0x1.000000000000080000000000000000000000001p0", "0x.8p-1074", "0x.80000000000000000000001p-1074", "1p-1075", "0x1.8p-1074", "0x123456789abcdef123456789abcdefp-60",
             "0x1.fffffffffffff7fffp1023", "0x0p99999999999999999999", "0x1p-99999999999999999999", "1" + "0" * 40, "0." + "0" * 40 + "1p164", "0x.1P4", "+0XaBc.dEfp+3"):
    print(text[:50], float.fromhex(text))
for text in ("0x1.fffffffffffff8p1023", "0x1p1024", "0x1p99999999999999999999", "", "0x", "0x.", "1p", "1p+", "0x1.2.3", "1 2", "0xg", "nanx", "--1"):
    try:
        print(text, float.fromhex(text))
    except (ValueError, OverflowError) as e:
        print(text, type(e).__name__, e)
