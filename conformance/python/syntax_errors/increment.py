# Refused: increment.
x++
