# Refused: comma only.
,
