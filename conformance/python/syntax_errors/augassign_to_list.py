# Refused: augassign to list.
[a] += 1
