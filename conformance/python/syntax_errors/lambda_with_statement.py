# Refused: lambda with statement.
f = lambda: return 1
