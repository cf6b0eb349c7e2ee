# Where spaces and underscores may stand, digits of other scripts, and coefficients around the
# size that fits a machine's integers.
from decimal import Decimal

for text in ("1_0", "_1", "1_", " 1 ", " _1_ ", "1 _", "_ 1", "1\x1f", "\x1f1\t", "1\x1f_", "1\x00",
             "٣", " ٣٫5", "٣.٤", "+.5", "-.5e1", ".", "5.", "-", "+", "", " ", "1.2.3", "1e", "1e+",
             "1e5_0", "0.00", "-0", "000.100", "00", "0e-7", "nan007", "sNaN0", "-inf", "iNfInItY",
             "infinit", "NaN1.5", "٣_٤", "1E5", "..5"):
    try:
        print(ascii(text), Decimal(text).as_tuple())
    except Exception as e:
        print(ascii(text), type(e).__name__)

for size in (17, 18, 19, 20, 37, 38, 39, 40, 60):
    print(Decimal("1" * size + ".50"), Decimal("0." + "0" * size + "12"), Decimal("-0" + "9" * size))
    print(Decimal("0" * size + "7." + "3" * size).as_tuple().exponent, Decimal("." + "12" * size) + 1)
