# Refused: missing closing call.
print("a"
print("b")
