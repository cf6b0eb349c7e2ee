# Bitwise operators on signed and large integers.
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 3, -5 | 3, -5 ^ 3, -5 & -3, -1 ^ 0, ~-1)
b = 1 << 100
print(b & (b - 1), b | 1, b ^ b, ~b, -b >> 98, b >> 99, -b & 0xFF, (b - 1) & 0xFFFF, -b | 1, (-b) ^ 1)
print(True & False, True | False, True ^ True, ~True, True & 1, type(True & True), type(True & 1))
print(0xFF & 0x0F, 0xF0 | 0x0F, 0xFF ^ 0xAA, 1 << 64, (1 << 64) >> 60, 1 << 0, 0 << 100, 0 >> 5)
print(bin(-5 & 0xFF), bin(~0 & 0b1111), 12345 & -12345, -8 >> 1, -7 >> 1, 7 >> 100, -7 >> 100)
