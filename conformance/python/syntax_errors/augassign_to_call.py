# Refused: augassign to call.
f() += 1
