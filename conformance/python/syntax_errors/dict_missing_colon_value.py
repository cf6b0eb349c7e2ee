# Refused: dict missing colon value.
x = {"a": 1, "b"}
