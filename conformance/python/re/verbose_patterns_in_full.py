# VERBOSE: comments, white space in odd places, escaped space, classes, inline flags with it.
import re

for pattern, text in ((r"a b # comment", "ab"), ("a\n  b\t c # x\n d", "abcd"), (r"a\ b", "a b"), (r"[a b]+", "a b"), (r"a[ ]b", "a b"), (r"a {2}", "aa"), (r"a{ 2}", "a{2}"), (r"a\#b", "a#b"), (r"[#]", "#"), ("(?: a | b )+", "ab"), ("a # no end", "a"), ("(?P<n> x )", "x"), ("a ? b", "b"), ("# only\n", ""), ("\\\na", "\na"), ("a (?#c) b", "ab"), ("(?<= a ) b", "ab")):
    try:
        m = re.search(pattern, text, re.X)
        print(ascii(pattern), ascii(text), m and m.group())
    except re.error as e:
        print(ascii(pattern), e)
for pattern in ("(?x) a b", "(?x: a b ) c", "(?-x: a )", "a (?x) b", "( ?:a)", "(? :a)", "a * *", "(?x)(?i) A"):
    try:
        print(pattern, re.compile(pattern).pattern, bool(re.search(pattern, "ab c")), re.compile(pattern).flags)
    except re.error as e:
        print(pattern, e)
