# Refused: walrus to attribute.
(a.b := 1)
