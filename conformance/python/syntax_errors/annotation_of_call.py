# Refused: annotation of call.
f(): int = 1
