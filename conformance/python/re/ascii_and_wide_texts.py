# The same pattern over ASCII and other texts, anchored in every way.
import re

texts = ["abc def", "äbc déf", "ABC\x1c\x1fDEF 09", "\u0660\u0661 12 \u212a k K \u017f s", "", "a\n", "é\n", "_x1 é_2", "\x85x\xa0y"]
patterns = [r"\w+", r"\W+", r"\s", r"\S+", r"\d+", r"\D", r"\b\w", r"\B.", r"(?i)k", r"(?i)S", r"(?i)[k-s]+", r"[^\w\s]",
            r"[\w-]+", r"$", r"^\w*$", r"\w*\Z", r"(?a)\w+", r"(?i)ſ", r"[é]", r"é*a", r"\u0661|1", r"\x41", r"(?m)^.", r"(?s)a.", r"[^a]",
            r"(?P<w>\w)(?P=w)?", r"(?<=\w)\s", r"(?<!\w)\w", r"x*", r"(?:ab|\xe4b)c", r"[\u0100-\u0200]", r"(?i)\u212a"]
for p in patterns:
    c = re.compile(p)
    for t in texts:
        print(ascii(p), ascii(t), ascii(c.findall(t)), [m.span() for m in c.finditer(t)],
              *(m and m.span() for m in (c.match(t), c.fullmatch(t), c.search(t), c.match(t, 1), c.fullmatch(t, 1, 4), c.search(t, 2))))
for p in (rb"\w+", rb"\s", rb"[^a]", rb"(?i)K", b"\xe4?b"):
    c = re.compile(p)
    for t in (b"abc def", b"\xe4bc\x1c", b""):
        print(p, t, c.findall(t), *(m and m.span() for m in (c.match(t), c.fullmatch(t), c.search(t))))
print(re.sub(r"(?<!^)(?=\w)", "-", "abc"), re.sub(r"\w*", "<\\g<0>>", "ab é"), re.split(r"\b", "ab cd"), re.split(r"(\W)", "é-b c"))
s = re.compile("a").scanner("aab") if hasattr(re.compile("a"), "scanner") else None
print([m.span() for m in iter(s.match, None)])
