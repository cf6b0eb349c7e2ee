# Everyday text work: slugs, names, counting, wrapping, parsing.
def slug(s):
    out = []
    for c in s.lower():
        if c.isalnum(): out.append(c)
        elif out and out[-1] != "-": out.append("-")
    return "".join(out).strip("-")
print(slug("  Hello, World! It's 2024  "), slug("--A--"), slug("Crème Brûlée"))
def camel(s): h, *t = s.split("_"); return h + "".join(w.title() for w in t)
def snake(s): return "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")
print(camel("get_user_name"), snake("getUserName"), snake("HTTPServer"))
def wrap(text, width):
    lines, cur = [], ""
    for w in text.split():
        if len(cur) + len(w) + bool(cur) > width:
            lines.append(cur)
            cur = w
        else: cur = f"{cur} {w}" if cur else w
    return lines + [cur]
print(wrap("the quick brown fox jumps over the lazy dog", 12))
def parse_qs(q): return {k: v for k, _, v in (p.partition("=") for p in q.split("&") if p)}
print(parse_qs("a=1&b=&c&d=x=y"))
def is_pal(s): t = [c for c in s.lower() if c.isalnum()]; return t == t[::-1]
print(is_pal("A man, a plan, a canal: Panama"), is_pal("nope"))
def mask(email): n, _, d = email.partition("@"); return n[0] + "*" * (len(n) - 2) + n[-1] + "@" + d
print(mask("johndoe@example.com"))
def rle(s):
    r, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        r += f"{s[i]}{j - i}"
        i = j
    return r
print(rle("aaabbc"), "".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "hello, world"))
table = [("Name", "Qty"), ("apple", 3), ("kiwi", 12)]
for r in table: print(f"{r[0]:<8}|{r[1]:>5}")
print("Title Case Me".swapcase(), " ".join(w[::-1] for w in "abc def".split()), "{:,}".format(1234567), "a-b_c d".replace("-", " ").replace("_", " ").split())
