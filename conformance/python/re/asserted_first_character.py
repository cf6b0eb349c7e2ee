# An assertion of the character that the rest of the pattern begins or ends with as well.
import re

for p in ("(?=\n).?\n", "(?=\n)\n", "(?=b)a?b", "(?=b)a?+b", "(?=\n)(?:a)?\n", "(?=\n).*\n", "(?=\n).{0,2}\n", "((?=b))a?b", "(?=(b))a*b", "(?=b|b)c?b", "(?:(?=b)a?b)+", "(?=b)(a?)b$", "(?=(?=b))a?b",
          "(?=bb?)a?b", "(?=[b])a?b", "(?!c)a?b", "(?=b)b", "(?=b).", "(?=b)a?(?:b|c)"):
    for s in ("__\nB\n", "__bBb", "\nB\n", "x\nBcc\n\n", "b", "ab", "bb"):
        for flags in (0, re.I, re.M):
            print(p.encode(), s.encode(), int(flags), [m.span() for m in re.finditer(p, s, flags)], re.search(p, s, flags), re.fullmatch(p, s, flags), re.sub(p, "<>", s, flags=flags).encode(),
                  [m.span() for m in re.finditer(p.encode(), s.encode(), flags)])
print(bool(re.fullmatch(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}", "Passw0rdx")), re.search(r"(?=foo)(?:x|)foo", "a foo"), re.findall(r"(?=a)a*b?a", "a aa aba"))
