# Refused: colon only.
:
