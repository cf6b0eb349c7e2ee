# Refused: finally without try.
finally:
    pass
