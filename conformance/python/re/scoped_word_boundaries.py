# \b and \B under (?a:...) go by ASCII's words while the rest of the pattern goes by Unicode's.
import re

for p in ("(?a:\\b)", "(?a:\\B)", "\\b", "\\B", "(?a:\\b)\\w", "\\w(?a:\\B)", "(?a:\\b\\w+\\b)", "(?a:(?<=\\b)).", "\\b(?a:\\b)", "(?i-a:x)" if False else "(?ia:\\bk)", "(?a:x\\B)*", "(?a:\\b|é)", "(?!(?a:\\B))."):
    for s in ("", "é", "aé b", "éa", "µ_k é", "kK\u212a k", " ", "a", "\né\n"):
        print(ascii(p), ascii(s), [m.span() for m in re.finditer(p, s)], [m.span() for m in re.finditer(p, s, re.A)], re.sub(p, "|", s).encode())
