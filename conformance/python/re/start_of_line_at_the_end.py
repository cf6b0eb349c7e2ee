# With MULTILINE, ^ matches behind a newline that ends the text; whatever engine runs the pattern, however long the text.
import re

for p in ("^", "(^)", "((^))", "(?:^)", "(^|a)", "((^)|b)", "^(?=x)?", "(^)(^)", "^$", "($)", "(\\A)", "((\\b))", "((^)*)", "(?m:((^)))", "(?:(^))", "((^)a?)", "a|((^))",
          "^x?", "(?<=\n)^", "^(.*?)\\1?", "^\\s*", "^(?!b)"):
    for s in ("\n", "a\n", "\n\n", "a\nb", "", "\na", "a\n\nb\n"):
        for flags in (re.M, re.M | re.I, 0):
            print(p, ascii(s), int(flags), re.findall(p, s, flags), [m.span() for m in re.finditer(p, s, flags)], re.split(p, s, flags=flags), ascii(re.sub(p, "-", s, flags=flags)),
                  re.subn(p, "-", s, count=1, flags=flags))
            print(re.findall(p.encode(), s.encode(), flags), re.sub(p.encode(), b"-", s.encode(), flags=flags))
long = "line of words\n" * 5000
for p in ("^", "^(?=l)?", "(?m)^(l?)\\1?", "^l?", "^[a-z]*"):
    print(p, len(re.findall(p, long, re.M)), len(re.sub(p, "> ", long, flags=re.M)), re.compile(p, re.M).search(long, len(long)), re.compile(p, re.M).match(long, len(long)))
print(re.compile("^", re.M).search("a\n", 1), re.compile("^", re.M).match("a\n", 2), re.compile("^", re.M).fullmatch("a\n", 2), re.compile("^", re.M).search("a\nb", 0, 2))
