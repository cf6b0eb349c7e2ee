# Refused: raise from without.
raise from x
