# Floats and ints compare by exact value, however large; hashes agree with equality.
big = 2 ** 53
for a, b in ((big, float(big)), (big + 1, float(big)), (10 ** 22, 1e22), (10 ** 23, 1e23), (int(1e300), 1e300), (int(1e300) + 1, 1e300),
             (10 ** 400, float("inf")), (-10 ** 400, float("-inf")), (0, -0.0), (1, 1.0000000000000002), (3, 2.9999999999999996)):
    print(a == b, a < b, a > b, a <= b, b >= a, b != a, (hash(a) == hash(b)) >= (a == b), {a: 1}.get(b), sorted([b, a]) == [a, b])
nan, inf = float("nan"), float("inf")
print([nan == x for x in (nan, 0, inf)], nan != nan, nan < 1, nan > 1, 1 < nan, 10 ** 400 < nan, [nan] == [nan], min(nan, 1), min(1, nan), max(1, nan))
print(sorted([3, 1.5, True, -inf, 10 ** 400, inf, 2]), max(1, 1.0), min(1.0, 1), 1 == 1.0 == True == (1 + 0j))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 1e16 + 1 == 1e16, int(1e16) + 1 == 1e16, 2 ** 1023 * 2 > 1.7976931348623157e308)
for f in (lambda: 1j < 2, lambda: 1.5 < "a", lambda: None > 1.0, lambda: float(10 ** 400), lambda: 10 ** 400 + 1.0, lambda: 10 ** 400 / 3,
          lambda: int(nan), lambda: int(inf), lambda: round(inf), lambda: 1.5 == "1.5"):
    try:
        print(f())
    except (TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
