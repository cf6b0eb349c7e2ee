# Number words, roman numerals, calendars, time spans, checksums.
R = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for v, s in R:
        k, n = divmod(n, v)
        out += s * k
    return out
def unroman(s):
    v = dict((b, a) for a, b in R if len(b) == 1)
    return sum(-v[c] if i + 1 < len(s) and v[s[i + 1]] > v[c] else v[c] for i, c in enumerate(s))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)], all(unroman(roman(n)) == n for n in range(1, 4000)))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000: return ONES[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size: return words(n // size) + " " + name + (" " + words(n % size) if n % size else "")
print(*map(words, (0, 13, 21, 100, 342, 1001, 54321, 10**9 + 7, -8)), sep="\n")
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def weekday(y, m, d):
    if m < 3: m, y = m + 12, y - 1
    return (d + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400 + 5) % 7
def month(y, m):
    days = [31, 29 if leap(y) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    cells = ["  "] * weekday(y, m, 1) + [f"{d:2}" for d in range(1, days + 1)]
    return "\n".join(" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7))
print(month(2024, 2), month(2023, 10), sep="\n--\n")
def luhn(s): return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(s))) % 10 == 0
print(luhn("4539578763621486"), luhn("4539578763621487"), [s for s in ("79927398713", "79927398710") if luhn(s)])
def span(s):
    parts = []
    for n, u in ((86400, "d"), (3600, "h"), (60, "m"), (1, "s")):
        k, s = divmod(s, n)
        if k: parts.append(f"{k}{u}")
    return " ".join(parts) or "0s"
print([span(s) for s in (0, 59, 60, 3661, 90061, 86400 * 3)])
def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8): c = c >> 1 ^ (0xEDB88320 & -(c & 1))
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), hex(crc(b"")), sum(ord(c) * (i + 1) for i, c in enumerate("checksum")) % 9973)
