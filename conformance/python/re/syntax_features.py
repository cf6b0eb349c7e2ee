# Pattern syntax: classes, quantifiers, anchors, alternation, look-around, back-references.
import re
def t(p, s, f=0):
    m = re.search(p, s, f)
    print(p, "|", s.replace("\n", "\\n"), "->", (m.span(), m.groups()) if m else None)
for p, s in [("[a-c]+", "xxabcx"), ("[^a-c]+", "abxyc"), (r"[\d\-x]+", "a1-x"), ("[]a]+", "b]a"), ("[^]]", "]x"), (r"[\w.]+@[\w.]+", "me: a.b@c.d!"), ("a{2}", "aaa"), ("a{2,}", "aaaa"), ("a{,2}", "aaa"), ("a{1,2}?", "aaa"), ("a+?", "aaa"), ("a*?b", "aab"), ("(ab)+", "ababx"), ("a|b|cd", "xcd"), ("^(a|b)$", "b"), (r"\bfoo\b", "a foo b"), (r"\Bo", "foo"), ("a(?=b)", "acab"), ("a(?!b)", "abac"), ("(?<=b)a", "aba"), ("(?<!b)a", "baa"), (r"(\w)\1", "hello"), (r"(?P<c>.)(?P=c)", "xaab"), ("x{", "x{"), ("a{x}", "a{x}"), (r"\.", "a.b"), (r"\\", "a\\b"), (r"\t", "a\tb"), (r"\x41\u0042", "xAB"), (r"\101", "A"), (r"[\x41-\x43]+", "ABCD"), ("(?:a|b)+c", "abac"), ("(a(b(c)))", "abc"), ("()", "x"), ("(a|ab)(c|bcd)(d*)", "abcd"), (r"\D+", "12ab3"), (r"\S+", " ab "), (r"\W", "a!"), ("(?i)ABC", "xabc"), ("é+", "caféé"), ("[à-ÿ]+", "aéèb"), (".", "😀"), ("(?s)a.b", "a\nb"), ("(?#comment)a", "a"), ("(a)?(?(1)b|c)", "ab"), ("(a)?(?(1)b|c)", "c"), (r"^\s*$", ""), (r"(?<=\d{3})x", "123x"), ("a**" if False else "a*", "b"), ("[a-z]{2,3}", "a ab abc abcd"), (r"(\d+)-(\d+)", "tel 12-345"), ("(?:)", "a"), (r"[^\W\d]+", "12ab_3")]:
    t(p, s)
