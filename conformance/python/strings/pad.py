# center, ljust, rjust, zfill, expandtabs.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for w in (0, 2, 3, 4, 5, 6, 7, 8):
    print(repr("abc".center(w)), repr("ab".center(w, "*")), repr("abc".ljust(w, ".")), repr("abc".rjust(w)), repr("42".zfill(w)), repr("-42".zfill(w)), repr("+a".zfill(w)), repr("".zfill(w)), repr("é".center(w, "é")))
print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t".expandtabs(0)), repr("ab\tc\n\td".expandtabs(4)), repr("abcdefgh\tx".expandtabs()), repr("a\tb\tc".expandtabs(1)), repr("x\r\ty".expandtabs(tabsize=4)), repr("a\t\tb".expandtabs(-1)))
err("a".center)
err("a".center, "x")
err("a".center, 5, "ab")
err("a".center, 5, "")
err("a".center, 5, 5)
err("a".ljust, 1.5)
err("a".zfill, "x")
err("a".zfill)
err("a".rjust, 5, fillchar="x")
