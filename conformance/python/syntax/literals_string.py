# String literals: quotes, prefixes, escapes, concatenation.
print('single', "double", 'it\'s', "say \"hi\"", 'a' 'b' "c")
print('tab\there', 'nl\\n', 'oct\101\60', 'hex\x41', 'uni\u00e9', 'big\U0001F600', '\N{GREEK SMALL LETTER ALPHA}')
print(repr('\a\b\f\v\r\n\t\0'))
print(r'raw\n\x41', R"raw\"")
print('''triple
line''', """another "quoted" one""")
print('line \
continued')
print(len('\
'), repr('\1\12\123'))
print(u'unicode prefix', U"same")
x = ('implicit '
     'join '
     "ed")
print(x)
print('a' 'b' * 2, repr('' ''))
print(repr("it's"), repr('say "x"'), repr('both \' and "'))
