# Refused: annotation of list.
[a]: int
