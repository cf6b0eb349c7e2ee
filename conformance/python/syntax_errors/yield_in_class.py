# Refused: yield in class.
class A:
    yield 1
