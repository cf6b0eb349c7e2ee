# With ASCII and IGNORECASE only ASCII's letters have a case: in sets, ranges, classes, their complements, scoped flags.
import re

text = "sSſkK\u212aéÉµμßẞıİiI_1"
for p in ("[a-z]", "[^a-z]", "[k]", "k", "s", "[s]", "[ſ]", "ſ", "[K]", "\u212a", "[\u212a]", "[r-t]", "[^s]", "[à-ý]", "É", "[é]", "µ", "[µ]", "[^ſ]", "ß", "[ß]", "(?a:[a-z])", "(?a:k)", "[a-zé]", "[\\w]", "[a-z\u0131]",
          "İ", "ı", "[h-j]", "\\w", "\\W", "[^\\w]", "[\\W]", "[^\\W]", "\\w+", "[A-z]", "[Z-b]", "[^\\WkK]", "(?a:\\w)", "[@-`]", "(?i:[a-c])", "[^K-L]", "(?-i:[a-z])"):
    for flags in (re.I, re.I | re.A, re.A, 0):
        print(ascii(p), int(flags), ascii(re.findall(p, text, flags)), ascii(re.sub(p, "-", text, flags=flags)), [bool(re.fullmatch(p, c, flags)) for c in "kK\u212asS\u017f"])
