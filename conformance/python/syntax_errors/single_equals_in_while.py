# Refused: single equals in while.
while x = f():
    pass
