# Refused: for without in.
for x:
    pass
