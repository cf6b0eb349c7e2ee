# Float arithmetic, special values, comparison with ints.
inf, nan = float("inf"), float("nan")
print(0.1 + 0.2, 1.5 * 2, 7.0 / 2, 7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, 7.5 % -2, 2.0 ** 10, 2 ** 0.5, 2.0 ** -1, -2.0 ** 2, (-2.0) ** 3, 1e308 * 10, -1e308 * 10, 1e-320 / 1e10, divmod(7.5, 2), divmod(-7.5, 2), 5 % 3.0, 1e16 + 1, 0.0 == -0.0)
print(inf + 1, inf - inf, inf * 0, inf / inf, -inf, inf == inf, nan == nan, nan != nan, nan < 1, 1 < nan, inf > 10**400, 1 / inf, -1 / inf, inf // 1, inf % 2, 5 % inf, -5 % inf, inf ** 0, 0 ** inf, 1 ** nan, nan ** 0, 2 ** inf, 2 ** -inf, 0.5 ** inf, (-inf) ** 3, max(nan, 1), max(1, nan), min(nan, 1), sorted([3.0, 1, 2.5]), [nan] == [nan], nan in [nan])
print(1 == 1.0, 1.5 > 1, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 0.1 + 0.2 == 0.3, abs(-1.5), -(-1.5), +1.5, bool(0.0), bool(-0.0), bool(nan), hash(1.0) == 1, hash(0.5) == hash(0.5), hash(inf), hash(-inf), 1.0 is not None, 3.0 // 0.1, 0.3 % 0.1, 1.0 // 0.1, -0.0 + 0, 0 * -1.0, (-8) ** (1 / 3), int(3.99), int(-3.99), 5.0 // 1, -5.5 // 1, 1e300 * 1e10 == inf)
t = 0.0
for i in range(10): t += 0.1
print(t, t == 1.0, abs(t - 1.0) < 1e-9, sum([0.1] * 10), 1.1 * 3, 1.1 + 2.2, 3 * 0.1, 4.35 * 100, 1.15 + 2.30, 100 * 1.1, 9.95 * 100)
