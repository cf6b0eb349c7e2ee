# Refused: keyword as name.
class = 1
