# Every operator over ints at and around the edges of 32, 61, 62, 63, 64 and 128 bits.
EDGES = sorted({sign * (2**bits + off) for bits in (0, 31, 32, 60, 61, 62, 63, 64, 65, 126, 127, 128, 129)
                for off in (-1, 0, 1) for sign in (-1, 1)})
OPERATORS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "divmod": divmod,
    "&": lambda a, b: a & b, "|": lambda a, b: a | b, "^": lambda a, b: a ^ b,
}
# What each gives, folded into one number, so that a wrong bit anywhere shows.
for name, operator in OPERATORS.items():
    fold = count = refused = 0
    for a in EDGES:
        for b in EDGES:
            try:
                made = operator(a, b)
            except ZeroDivisionError:
                refused += 1
                continue
            for part in made if type(made) is tuple else (made,):
                fold = (fold * 1000003 + part) % (2**127 - 1)
                count += 1
    print(name, count, refused, fold)
for a in EDGES:
    for b in EDGES:
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
        assert (a | b) + (a & b) == a + b and (a ^ b) == (a | b) - (a & b), (a, b)
        assert a - b == -(b - a) and hash(a - b + b) == hash(a), (a, b)

state = 12345
for _ in range(20):
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    print(state, state >> 33, state % 97, -state % 97, -state & 0xFF, ~state & 0xFFFF, end="; ")
print()
text = 14695981039346656037
for byte in b"a hash of bytes":
    text = ((text ^ byte) * 1099511628211) % 2**64
print(text, type(text & 1), (text & -text), (-text & 2**70), 2**200 & 0, -(2**200) & 7, -(2**128) & (2**64 - 1))
print((2**64 - 1) & (2**64 - 1), (2**62 - 1) + 1, -(2**62) - 1, (2**64) - 1 - (2**64 - 2))
for bits in (0, 1, 13, 31, 47, 48, 62, 63, 64, 65, 127, 128, 200):
    fold = 0
    for a in EDGES:
        for part in (a << bits, a >> bits):
            fold = (fold * 1000003 + part) % (2**127 - 1)
        assert (a << bits) >> bits == a and a >> bits == a // 2**bits and a << bits == a * 2**bits
    print(bits, fold)
order = sorted(EDGES, key=lambda a: (a > 0, len(str(abs(a))) * (1 if a > 0 else -1)))
print(sum((a < b) + 2 * (a <= b) + 4 * (a > b) + 8 * (a >= b) + 16 * (a == b) + 32 * (a != b)
          for a in EDGES for b in EDGES), sorted(order) == EDGES)
print(len({a: 1 for a in EDGES + [a + 0 for a in EDGES]}), all(a in EDGES and [a] == [a + 1 - 1] for a in EDGES))
for a in EDGES[::7]:
    print(a, hex(a), oct(a), bin(a), f"{a:,} {a:x} {a:+o}", "%d %x" % (a, a), float(a), abs(a), -a, ~a, +a)
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 0) == a
a = 2**63
for wrong in (lambda: a @ 2, lambda: a + "1", lambda: a < "1", lambda: a << -1, lambda: a >> -1, lambda: a % 0, lambda: a & 1.5):
    try:
        print(wrong())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
try:
    a @= 3
except TypeError as e:
    print(e)
a -= 2**63 - 1
a <<= 70
a |= 1
a //= 3
print(a, type(a), a == 2**70 // 3, True + 2**63, 2**63 & True, 2**64 - 0.5, 2**63 > 1.5, 2**63 == float(2**63))


class Whole(int):
    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "added to"

    def __lt__(self, other):
        return "less"


big = Whole(2**70)
print(big + 1, 1 + big, 2**70 + big, big < 2**70, 2**70 > big, big == 2**70, type(big - 0), {2**70: "found"}[big])
