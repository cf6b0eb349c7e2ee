# Refused: fstring bad conversion.
x = f"{a!x}"
