# Refused: walrus to item.
(a[0] := 1)
