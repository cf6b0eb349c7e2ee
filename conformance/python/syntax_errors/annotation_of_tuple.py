# Refused: annotation of tuple.
(a, b): int = 1
