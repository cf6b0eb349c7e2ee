# Refused: equals in comprehension condition.
[a for a in b if a = 1]
