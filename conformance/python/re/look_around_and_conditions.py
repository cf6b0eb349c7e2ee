# Look-ahead, look-behind, conditionals, back-references, atomic and possessive forms.
import re

for pattern, text in ((r"a(?=b)", "ab ac"), (r"a(?!b)", "ab ac"), (r"(?<=x)a", "xa ya"), (r"(?<!x)a", "xa ya"), (r"(?<=ab|cd)e", "abe cde e"), (r"(<)?a(?(1)>|$)", "<a> a"), (r"(?P<q>['\"]).*?(?P=q)", "'a' \"b'\""), (r"(\w)\1", "aabbc"), (r"(?P<x>a)(?P<y>b)?(?(y)c|d)", "abc ad"), (r"(?>a+)b", "aaab"), (r"(?>a+)ab", "aaab"), (r"a++b", "aab"), (r"a++ab", "aaab"), (r"a*+a", "aaa"), (r"a?+a", "a"), (r"(?:ab){1,2}+ab", "ababab"), (r"\bfoo\b", "foo food"), (r"\Bo", "foo"), (r"\Aa|b\Z", "ab"), (r"^|$", "a\nb"), (r"(?m)^.", "a\nb"), (r"(?<=^)a", "aa"), (r"(?=(a+))\1b", "aab"), (r"x*", "axb"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"(?i)(?:ß|ss)", "SS ß"), (r"[^\W\d_]+", "ab1_c"), (r"[]a]+", "]a"), (r"[a\]]+", "a]"), (r"[\w.-]+", "a.b-c"), (r"(?#comment)a", "a"), (r"\N{BULLET}|\u2022|\x41|\101|\U00000042", "•AB"), (r"\t\n\r\f\v\a", "\t\n\r\f\v\a"), (r"a{2}", "aaa"), (r"a{,2}", "aaa"), (r"a{1,}?", "aaa"), (r"a{", "a{"), (r"a{,", "a{,"), (r"a{x}", "a{x}")):
    try:
        print(pattern, [m.group() for m in re.finditer(pattern, text)], re.findall(pattern, text))
    except re.error as e:
        print(pattern, e)
