# Operators, immediates, and locals used in place.
def f(a, b):
    c = a + b
    c = a + 1
    c = 1 + a
    c = a - 40000
    c = a * b - a // 2 % b
    c = -a ** ~b
    c = a << 1 | b >> 2 & a ^ 7
    c = a @ b / not_local
    return not c
