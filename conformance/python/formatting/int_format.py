# Format mini-language for int: every type, sign, grouping, alternate, alignment.
for n in (0, 5, -5, 42, 255, -255, 1234567, -1234567, 10**20):
    print([format(n, s) for s in ("", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "n", ",", "_", "_x", "_b", "+", "-", " ", "+,", "e", "f", ".1f", "g", "%", ".0e", "E", "G")])
for n in (7, -7, 12345):
    print([format(n, s) for s in ("5", "<8", ">8", "^8", "=8", "08", "+08", "*<8", "*>8", "*^8", "*=8", "x>+8", "010,", "012_d", "#010x", "#010b", "^+10", "=+10", "0=8", "0>8", "0<8", ",d", "08.2f", "1", "20,", "020,", " 6d", "^ 9d")])
print(format(97, "c"), format(8364, "c"), format(65, ">5c"), format(True, "d"), format(True), format(True, "5"), f"{True:>6}", format(False, "x"), format(3, "05.1f"), format(10**30, ",d"), format(255, "_b"), format(-255, "#_b"), format(2**40, "_x"))
