# Refused: expected indented block except.
try:
    pass
except ValueError:
pass
