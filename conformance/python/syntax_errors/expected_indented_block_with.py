# Refused: expected indented block with.
with a as b:
pass
