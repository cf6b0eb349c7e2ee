# Refused: expected indented block else.
if 1:
    pass
else:
pass
