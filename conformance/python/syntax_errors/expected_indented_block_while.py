# Refused: expected indented block while.
while 1:
pass
