# Refused: dict missing comma.
x = {"a": 1 "b": 2}
