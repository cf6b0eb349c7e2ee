# Refused: not equal old.
a <> b
