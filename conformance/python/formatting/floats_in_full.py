# Each presentation type of float and complex with precisions, signs, grouping and special values.


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = (0.0, -0.0, 1.0, -1.5, 1234567.891, 1e16, 1e-5, 1.23456789e300, float("inf"), float("-inf"), float("nan"))
for spec in ("", "e", "E", "f", "F", "g", "G", "n", "%", ".0f", ".1f", ".3e", ".0e", ".10g", ".1g", "#.0f", "#g", "#.3g", ".2%", "+", " ", "+.1f", "12", "<12.2f", ">12.2f", "^12.2f", "=12.2f", "012.2f", "*=+12.1f", ",", ",.2f", "_.2f", "_", "012,.1f", "z.0f", "z.1f", "z", ".20f", ".17g", ".0%", ".5", ".1", "10.4", "020", "=+15,.3e"):
    print(repr(spec), [format(v, spec) for v in values])
for spec in ("d", "x", "s", "c", "b", ",n", ".", ".f", "5.", ".-1f", "zz", ".2147483648f", "0.1.1", "q", "=", ",,", "_,", ".2z"):
    show(format, 1.5, spec)
for v in (0j, 1 + 2j, -1.5 - 0.5j, complex("nan+infj"), complex(-0.0, -0.0), 1e20 + 1e-20j):
    row = []
    for spec in ("", "f", ".2f", "e", "g", "+.1f", "20.1f", "<20", "^30.2e", ",.1f", "G", "n", "=10", "010", "d", "%", "s", "z", "#.0f"):
        try:
            row.append(format(v, spec))
        except Exception as e:
            row.append(str(e))
    print(v, row)
