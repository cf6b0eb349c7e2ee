# Refused: continue outside.
continue
