# Refused: assign to call.
f() = 1
