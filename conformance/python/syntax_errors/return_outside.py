# Refused: return outside.
return 1
