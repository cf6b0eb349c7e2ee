# Operator precedence rows.
print(2 + 3 * 4 ** 2 // 5 % 7 - -1, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1 ** 2, ~1 + 2, not 1 + 1, not 1 == 2, 1 + 2 < 4 & 3, 1 | 2 ^ 3 & 4 << 1, 1 << 2 + 1, 5 & 3 == 3, (5 & 3) == 3)
print(1 or 0 and 0, (1 or 0) and 0, not 0 or 1 / 0, 0 and 1 / 0, 1 if 0 else 2 if 0 else 3, [1 if 0 else 2, 3], lambda: 1 if 0 else 2 and 1) if 0 else print(1 or 0 and 0, (1 or 0) and 0, 1 if 0 else 2 if 0 else 3)
print('a' 'b' + 'c' * 2 % (), '%s' % 1 + 'x', '%d' % 2 * 3, [1] + [2] * 2, 1, *[2] * 2, -1 .real, 2 .__add__(3) * 2, 10 - 2 - 3, 100 / 10 / 2, 2 ** 2 ** 0, 7 // 2 * 2, -7 // 2, -7 % 3, 7 % -3, 1 < 2 == True, (1 < 2) == True, 1 in [1] in [[1]], not 1 in [2], 1 is not 2 is not 3)
x = 5
print(x if x > 3 else -x, lambda: x, (lambda y: y + x)(1), (lambda *a: a)(*range(2)), [x := 1, x + 1], (y := 2) + y, x)if 0 else print((lambda y: y + x)(1))
print(1 + (2 if 0 else 3) * 2, {1: 2}[1] ** 2, [1, 2][0] ** 2, (1, 2)[1] * 3, 'abc'[1] * 2, -[1, 2][0], not [] and [1], [] or {} or 0 or '' or 'last', 1 and 2 and 3, 1 and 0 and 1 / 0, None or None)
