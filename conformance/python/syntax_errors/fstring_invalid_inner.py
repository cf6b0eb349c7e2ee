# Refused: fstring invalid inner.
x = f"{a b}"
