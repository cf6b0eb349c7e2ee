# Refused: dict star value.
x = {"a": *b}
