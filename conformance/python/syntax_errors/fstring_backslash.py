# Refused: fstring backslash.
x = f"{'\n'}"
