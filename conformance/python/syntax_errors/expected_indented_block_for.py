# Refused: expected indented block for.
for i in []:
pass
