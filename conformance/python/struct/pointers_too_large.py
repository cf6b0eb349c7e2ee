# A pointer's format takes any number of 64 bits, signed or not, and says so in its own words.
import struct

for number in (0, -1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**30, -(10**30)):
    for code in ("P", "N", "n"):
        try:
            print(code, number, struct.pack(code, number))
        except struct.error as error:
            print(code, number, error)
