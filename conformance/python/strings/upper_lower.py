# upper, lower, swapcase, capitalize, title, casefold.
for s in ["", "abc", "ABC", "aBc dEf", "1a b2c", "straße", "ÀÉ", "ß", "ŉ", "İ", "ΑΣ", "ΑΣΑ", "ﬁ", "hello world's", "they're bill's", "x-ray", "ǆ", "a_b", "\tz"]:
    print(repr(s), repr(s.upper()), repr(s.lower()), repr(s.swapcase()), repr(s.capitalize()), repr(s.title()), repr(s.casefold()))
