# Each presentation type of int with each option that goes with it.


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = (0, 1, -1, 255, -255, 1234567, -9876543210, 10**20, True)
for spec in ("", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "#b", "#o", "#x", "#X", "+d", "-d", " d", "5", "<5d", ">8d", "^9d", "=9d", "*^9", "08", "+08d", "=+9", "<08", ",", "_", ",d", "_d", "_b", "_x", "#_x", "012,", "+,.2f", ".2f", ".0e", "10.3g", "z.1f", "x>5", "é<5", "0<5", "0=5", "#010x", "#012b", "_.2f", "03c", "<3c"):
    row = []
    for v in values:
        try:
            row.append(format(v, spec))
        except Exception as e:
            row.append(type(e).__name__ + ": " + str(e))
    print(repr(spec), row)
for spec in ("s", ".2", ".2d", ",b", ",x", ",c", "_c", "_n", ",n", "+c", "#c", "zd", "z", "y", "dd", "5.", "1.5d", "<", "<<", "<<5", "=", "^^^", "{}", "-5", "5-", "\0<5", ",_", "_,", ",,", "99999999999999999999", "#", "0", "00", "=0", "#s", "d ", " "):
    show(format, 42, spec)
show(format, 1114112, "c")
show(format, -1, "c")
show(format, 128512, "c")
