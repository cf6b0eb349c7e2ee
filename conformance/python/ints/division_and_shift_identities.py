# // % divmod round towards minus infinity for every sign and size; shifts and bits of negative numbers agree.
numbers = [0, 1, -1, 7, -7, 2 ** 31, -2 ** 31, 2 ** 62 - 1, -2 ** 62, 2 ** 63, -2 ** 63 - 1, 10 ** 30 + 7, -10 ** 30]
bad = [(a, b) for a in numbers for b in numbers if b and not (a == a // b * b + a % b and divmod(a, b) == (a // b, a % b) and 0 <= abs(a % b) < abs(b)
                                                            and (a % b == 0 or (a % b < 0) == (b < 0)))]
print(bad)
print([a // 3 for a in numbers], [a % -4 for a in numbers], [divmod(a, 10 ** 15) for a in numbers[-4:]], sep="\n")
print([a >> 3 for a in numbers], [a >> 200 for a in numbers], [a << 5 for a in numbers[:6]], [-1 >> n for n in (0, 1, 64, 1000)], sep="\n")
print([a & 0xFF for a in numbers], [a | 0xF0 for a in numbers[:7]], [a ^ -1 == ~a for a in numbers], [~a for a in numbers[:5]], sep="\n")
print([a.bit_length() for a in numbers], [a.bit_count() for a in numbers], [(-a).bit_length() == a.bit_length() for a in numbers[:3]], sep="\n")
print([(a & b, a | b, a ^ b) for a, b in ((-5, 3), (2 ** 70, -1), (-2 ** 70, 2 ** 65), (-(2 ** 64) + 1, 2 ** 64 - 1))])
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 10 ** 30, lambda: 0 << 10 ** 30, lambda: 5 >> 10 ** 30,
          lambda: -5 >> 10 ** 30, lambda: 1 << 1.0, lambda: 1.0 << 1, lambda: 1 & 1.0, lambda: True & 1, lambda: True & False, lambda: 5 / 0, lambda: 5 // 0.0, lambda: 5 % 0.0,
          lambda: 0 ** -1, lambda: 10 ** 400 // 0.5, lambda: 7 // -2.0, lambda: -7 % 2.5, lambda: divmod(-7.5, 2)):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, OverflowError, TypeError, MemoryError) as e:
        print(type(e).__name__, e)
