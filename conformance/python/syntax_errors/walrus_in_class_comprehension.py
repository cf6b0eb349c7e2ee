# Refused: walrus in class comprehension.
class A:
    y = [x := 1 for _ in a]
