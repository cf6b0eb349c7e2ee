# Refused: walrus rebinds loop variable.
[x := 1 for x in a]
