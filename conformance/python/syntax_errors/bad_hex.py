# Refused: bad hex.
x = 0x
