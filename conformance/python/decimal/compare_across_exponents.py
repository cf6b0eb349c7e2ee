# Order of numbers as large as each other whose exponents differ, up to many digits.
from decimal import Decimal as D

pairs = [
    ("1.1055", "2"), ("2", "2.000"), ("2", "2.001"), ("2", "1.999"),
    ("9" * 38, "1e37"), ("9" * 38, "9.9e37"), ("1" + "0" * 37, "1e37"),
    ("9" * 39, "9e38"), ("3" * 39, "3.4e38"), ("1" + "0" * 38, "1e38"),
    ("0.1", "0.10000000000000000000000000000000000000"),
    ("0.1", "0.10000000000000000000000000000000000001"),
]
for a, b in pairs:
    x, y = D(a), D(b)
    print(x < y, x == y, x > y, -x < -y, -x == -y, y < x, x <= y, x >= y)
