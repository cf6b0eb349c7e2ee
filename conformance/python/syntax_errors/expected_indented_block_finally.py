# Refused: expected indented block finally.
try:
    pass
finally:
pass
