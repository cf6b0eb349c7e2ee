# isalpha, isdigit, isnumeric, isdecimal, isalnum, isspace, isupper, islower, istitle, isidentifier, isprintable, isascii.
for s in ["", "abc", "ABC", "Abc", "abc1", "123", "12.3", " ", " \t\n", "a b", "²", "½", "٣", "Ⅷ", "é", "漢字", "_a", "1a", "class", "Hello World", "Hello world", "A1", "a\n", "\x00", "\u00a0", "\u2003", "AǅB", "-1", "\u200b", "\U0001F600", "ª"]:
    print(repr(s), [int(f()) for f in (s.isalpha, s.isdigit, s.isnumeric, s.isdecimal, s.isalnum, s.isspace, s.isupper, s.islower, s.istitle, s.isidentifier, s.isprintable, s.isascii)])
