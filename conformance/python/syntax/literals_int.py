# Integer literals: bases, underscores, case of prefixes.
print(0, 7, 1_000_000, 0x1F, 0XfF, 0o17, 0O17, 0b1011, 0B11, 0b1111_0000, 0x_ff, 00, 0_0)
print(10**20, 123456789012345678901234567890)
print(-1, +1, ~1, - -1, -+-1)
print(1 .real, (1).imag, 1.0.is_integer())
print(type(1), type(0x10), type(1_0))
