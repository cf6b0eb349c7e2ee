# Refused: fstring comment.
x = f"{a#}"
