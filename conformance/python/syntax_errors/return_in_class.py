# Refused: return in class.
class A:
    return 1
