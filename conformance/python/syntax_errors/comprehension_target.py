# Refused: comprehension target.
[x for 1 in y]
