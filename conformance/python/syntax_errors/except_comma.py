# Refused: except comma.
try:
    pass
except A, B:
    pass
