# Refused: assert without.
assert
