# Starred subscript alone in call.
a = 1
print(*a for a in [1])
