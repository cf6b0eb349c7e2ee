# The constants of the module and capwords with and without a separator.
import string

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    print(name, repr(getattr(string, name)))
for args in (("hello  world",), (" a  b ",), ("a-b-c", "-"), ("ABC dEF",), ("",), ("a\tb\nc",), ("a b", None), ("aXbXc", "X"), ("ß é",)):
    show(string.capwords, *args)
show(string.capwords, 5)
show(string.capwords, "a", "")
show(string.capwords, "a b", sep=" ")
print(sorted(string.__all__))
