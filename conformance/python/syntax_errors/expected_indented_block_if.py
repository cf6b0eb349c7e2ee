# Refused: expected indented block if.
if True:
print(1)
