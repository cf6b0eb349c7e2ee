# Refused: walrus unparenthesised.
x := 5
