# Refused: expected indented block class.
class A:
x = 1
