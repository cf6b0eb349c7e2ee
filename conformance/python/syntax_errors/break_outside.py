# Refused: break outside.
break
