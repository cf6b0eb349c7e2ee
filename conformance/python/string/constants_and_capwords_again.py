# The constants of the module and capwords with separators.
import string

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "whitespace", "printable"):
    print(name, ascii(getattr(string, name)), len(getattr(string, name)))
for args in (("hello  world",), ("HELLO wORLD",), (" a b ",), ("a-b-c", "-"), ("a  b", " "), ("", None), ("\xe9t\xe9 \xdf",), ("ab\tcd\nef",), ("aXbXc", "X"), ("one", "one")):
    print(args, repr(string.capwords(*args)))
for args in ((5,), (None,), ("a", 5), ("a", ""), ()):
    show(string.capwords, *args)
