# Refused: except name literal.
try:
    pass
except A as 5:
    pass
