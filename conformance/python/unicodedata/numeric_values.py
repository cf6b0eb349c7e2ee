# decimal, digit and numeric of characters that have all, some or none.
import unicodedata

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for c in "0 9 ٣ ² ½ Ⅷ 七 a 〇 ௰ ⓪ ꘠ ↉ 兆 𝟘 -".split():
    print(ascii(c), unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None))
show(unicodedata.decimal, "²")
show(unicodedata.digit, "½")
show(unicodedata.numeric, "a")
show(unicodedata.decimal, "12")
show(unicodedata.digit, 1)
show(unicodedata.numeric, "")
print(int("٣٤"), float("٣.٥"), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "½".isdigit())
