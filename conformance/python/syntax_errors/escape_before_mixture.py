# compare: traceback
# Refused: a bad escape comes before bytes and str that do not mix.
print("a" b'\x')
