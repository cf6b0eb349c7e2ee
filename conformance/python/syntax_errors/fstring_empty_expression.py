# Refused: fstring empty expression.
x = f"{}"
