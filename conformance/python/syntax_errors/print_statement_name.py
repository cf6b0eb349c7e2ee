# Refused: print statement name.
print x
