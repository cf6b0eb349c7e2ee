# Refused: unterminated fstring.
x = f"{1
