# Refused: assign to attribute of keyword.
x.True = 1
