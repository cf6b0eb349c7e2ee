# Description: equal small values are often the same object where CPython makes two.
# Cause: floats and most ints live in registers without an address; identity compares their value.
# Workaround: compare with `==`; `is` is for None, classes and mutable objects.
a = int("1000")
b = int("1000")
x = float("0.5")
y = float("0.5")
print(a is b, x is y, id(a) == id(b))
