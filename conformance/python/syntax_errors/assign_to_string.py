# Refused: assign to string.
"a" = 1
