# Refused: assign to fstring.
f"{a}" = 1
