# Every combination of fill, alignment, sign, zero, width for int, float and str.
for align in ("", "<", ">", "^", "="):
    for sign in ("", "+", " "):
        for zero in ("", "0"):
            row = []
            for fill in ("", "*") if align else ("",):
                for width in ("", "8"):
                    spec = fill + align + sign + zero + width
                    row.append(repr(format(-42, spec)))
                    row.append(repr(format(42, spec)))
                    row.append(repr(format(1.5, spec)))
            print(repr(align), repr(sign), repr(zero), *row)
for grouping in (",", "_"):
    for width in ("", "4", "9", "012", "015"):
        print(grouping, width, [format(n, width + grouping) for n in (0, 999, 1000, -1000, 1234567)], [format(n, width + grouping + ".2f") for n in (0.0, 999.5, -1234.567)])
