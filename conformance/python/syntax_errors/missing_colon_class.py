# Refused: missing colon class.
class A
    pass
