# Division, modulo, divmod, pow with all sign combinations.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for a in (-7, -6, 0, 6, 7):
    for b in (-3, -2, 2, 3):
        assert a == (a // b) * b + a % b
        print(a, b, a // b, a % b, divmod(a, b), round(a / b, 6), end="; ")
    print()
print(7 // 1.5, -7 // 1.5, 7 % -1.5, 7.0 // 2, 0 / 5, -0 / 5, 10 / 5, 1 / 3, 2 ** 60 / 3, 10**30 / 10**29, 10**400 // 10**399, 10**400 / 10**399)
print(pow(2, 10), pow(2, 10, 1000), pow(-2, 3, 5), pow(3, -1, 7), pow(2, 0, 1), pow(0, 0), pow(2, -1), pow(2, 0.5), pow(-8, 1 / 3).real > 0, pow(7, 100, 13), pow(2, 1000, 1000007), pow(5, -2, 11), pow(3, 5, -7), 0 ** 0, (-1) ** 100, 2 ** 0.0)
err(pow, 2, -1, 4)
err(pow, 2, 1, 0)
err(pow, 2.0, 1, 3)
err(pow, 2, 1.0, 3)
err(pow, "a", 2)
err(pow, 2)
err(pow, 1, 2, 3, 4)
err(pow, 0, -1)
err(lambda: 5 % 0)
err(divmod, 5)
err(divmod, "a", 1)
print(pow(base=2, exp=5), pow(2, 5, mod=7), divmod(-1, 2**70), (-1) % 2**70, -(2**70) // 3, 2**70 % -7)
