# Refused: missing colon with.
with open as f
    pass
