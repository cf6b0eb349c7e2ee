# Refused: for target call.
for f() in x:
    pass
