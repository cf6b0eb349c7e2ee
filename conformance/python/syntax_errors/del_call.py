# Refused: del call.
del f()
