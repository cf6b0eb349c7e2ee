# Ints around the borders of 49, 64 and 128 bits: every operation with every other.
values = [0, 1, -1, 7, -7, 63, 2**48 - 1, 2**48, -(2**48), -(2**48) - 1, 2**63 - 1, -(2**63),
          2**64 - 1, -(2**64) + 1, 2**64, -(2**64), 2**127 - 1, -(2**128), 10**40]
for a in values:
    for b in values:
        line = [a + b, a - b, a * b, a & b, a | b, a ^ b, a == b, a < b]
        if b:
            line += [a // b, a % b, divmod(a, b)]
        if 0 <= b < 100:
            line += [a << b, a >> b]
        x = a
        x += b
        x &= 2**64 - 1
        x *= b
        line.append(x)
        print(a, b, *line)
for make in (lambda: 2**63 // 0, lambda: 2**63 % 0, lambda: 2**63 >> -1, lambda: 2**63 << -(2**63),
             lambda: 2**63 @ 2**63):
    try:
        print(make())
    except (ArithmeticError, ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Own(int):
    def __radd__(self, other):
        return "radd"

    def __iand__(self, other):
        return "iand"


big = Own(2**63)
small = 2**63
small += big
print(small)
big &= 1
print(big, True + 2**64, 2**64 & True, 2**64 >> True)


def fnv(text):
    h = 0xCBF29CE484222325
    for c in text:
        h = ((h ^ ord(c)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


print(fnv("hello world"), (10**9 + 6) * (10**9 + 5) % (10**9 + 7))
