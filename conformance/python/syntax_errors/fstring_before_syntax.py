# compare: traceback
# Refused: a field without an expression comes before the words around it.
value: int f'{}' 3
