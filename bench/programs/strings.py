# Strings: building, splitting, searching, replacing, iterating.
text = "The quick brown fox, jumps over the lazy dog; and runs away. " * 40


def work():
    words = text.replace(",", "").replace(";", " ").lower().split()
    out = []
    for w in words:
        if w.startswith("b") or w.endswith("s"):
            out.append(w.upper())
        elif "o" in w:
            out.append(w.title()[::-1])
        else:
            out.append(w.strip(".").center(8, "*"))
    joined = "-".join(out)
    n = joined.count("*") + joined.find("SPMUJ") + len(joined)
    vowels = 0
    for c in joined:
        if c in "aeiouAEIOU":
            vowels += 1
    acc = ""
    for i, c in enumerate(joined[:600]):
        acc += c if i % 2 else c.upper()
    pairs = [p.partition("-") for p in joined.split("*") if p]
    enc = acc.encode("utf-8").decode("utf-8")
    return n + vowels + len(pairs) + ord(enc[17]) + len(enc.translate({65: None}))


print(sum(work() for _ in range(1900)))
