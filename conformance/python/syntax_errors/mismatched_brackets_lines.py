# Refused: mismatched brackets lines.
x = {
 1, 2
)
