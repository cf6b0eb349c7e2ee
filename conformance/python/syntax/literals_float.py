# Float and imaginary literals.
print(1.0, 1., .5, 1e3, 1E3, 1e+3, 1e-3, 1_0.0_1, 1_0e1_0)
print(1e308, 1e309, -1e309, 1e-324, 5e-324)
print(0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e22, 1e23)
print(1j, 2.5J, 1e3j, .5j, 3 + 4j, -1j, 0j)
