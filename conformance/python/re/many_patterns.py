# Far more patterns than any cache holds, some of them kept: those nobody has any more cost nothing.
import re

kept = []
found = 0
for i in range(12000):
    p = re.compile(f"(?:a|b{i})+c{i}")
    if p.search(f"xx b{i}c{i} yy"):
        found += 1
    if i % 1000 == 0:
        kept.append((i, p, p.match(f"ac{i}")))
print(found, len(kept))
for i, p, m in kept:
    print(i, p.pattern, m, m.re is p, p.fullmatch(f"aab{i}c{i}").span(), p.sub("-", f"1ac{i}2"))
words = "|".join(f"word{i}" for i in range(2000))
for i in range(30):
    p = re.compile(f"{words}|{i}")
    print(p.findall(f"word{i * 60} {i}"), end=" ")
print()
