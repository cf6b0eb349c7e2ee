# compare_digest over unequal lengths and kinds, choice over ranges and strings, tokens that do not repeat.
import secrets

print([secrets.compare_digest(a, b) for a, b in (("", ""), ("a" * 100, "a" * 100), ("a" * 100, "a" * 99 + "b"), (b"\x00", b"\x01"), (b"\x00" * 3, bytes(3)))])
print(all(secrets.choice(range(5, 8)) in (5, 6, 7) for _ in range(50)), secrets.choice("z"), secrets.choice((None,)), {secrets.choice([0, 1]) for _ in range(100)} == {0, 1})
print(len({secrets.token_bytes(8) for _ in range(500)}), len({secrets.token_urlsafe(8) for _ in range(500)}), [len(secrets.token_hex(n)) for n in (1, 2, 16, 100)], [len(secrets.token_urlsafe(n)) for n in (1, 2, 3, 4, 16)])
print(all(0 <= secrets.randbits(n) < 2**n for n in (1, 7, 8, 9, 63, 64, 65, 500)), {secrets.randbelow(3) for _ in range(200)} == {0, 1, 2}, secrets.randbelow(1), secrets.randbelow(2**200) < 2**200)
