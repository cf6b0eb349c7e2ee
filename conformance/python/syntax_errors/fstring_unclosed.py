# Refused: fstring unclosed.
x = f"{a"
