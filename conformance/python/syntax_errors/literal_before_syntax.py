# compare: traceback
# Refused: what is wrong inside a literal comes before the missing operator in front of it.
x = [1, 2]
y = x[0] '\x1'
