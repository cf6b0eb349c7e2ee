# Refused: decorator without def.
@d
x = 1
