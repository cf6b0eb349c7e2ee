# Refused: unterminated triple.
x = """abc
def

