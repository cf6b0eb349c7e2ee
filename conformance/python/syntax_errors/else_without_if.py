# Refused: else without if.
else:
    pass
