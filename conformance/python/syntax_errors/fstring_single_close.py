# Refused: fstring single close.
x = f"}"
